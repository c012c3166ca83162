import { beforeEach, describe, expect, test } from 'vitest';
import { reopened, server } from '../../../test/support/a-database.ts';
import { aHouse, anOrganisation, cast, type TestHouse, theUsual } from '../../../test/support/a-house.ts';
import type { Database } from '../database/open-database.ts';
import type { House } from '../house.ts';
import { change, changeAsService } from './change.ts';
import { missing } from './decision.ts';
import type { Event } from './events.ts';
import { verifyHistory } from './verify-chain.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
});

const asked = (organisation: string, about: string): Event => ({
  type: 'sign-off-asked',
  organisation,
  about,
  payload: { edition: '2025-26' },
});
const quietly = (over: Partial<House> = {}): House => ({ ...house, mailers: {}, ...over });
const now = '2025-12-12T09:00:00.000Z';

describe('the one door for change', () => {
  test('what fails half way leaves nothing: no entry, no row, no mail', async () => {
    await house.given(...theUsual());
    const before = await house.db.selectFrom('journal').select('id').execute();
    const broken = changeAsService(house, 'Test', now, ['RX1'], async () => ({
      events: [asked('RX1', 'first'), anOrganisation()],
    }));
    await expect(broken).rejects.toThrow(/duplicate key/);
    expect(await house.db.selectFrom('journal').select('id').execute()).toEqual(before);
    expect(await house.db.selectFrom('delivery').select('id').execute()).toEqual([]);
  });

  test('what is refused leaves nothing and wakes nobody', async () => {
    let woken = 0;
    const quiet = quietly({
      wake: () => {
        woken += 1;
      },
    });
    await changeAsService(quiet, 'Test', now, ['RX1'], async () => missing);
    expect(await verifyHistory(house.db)).toMatchObject({ entries: 0, broken: [] });
    expect(woken).toBe(0);
    await changeAsService(quiet, 'Test', now, ['RX1'], async () => ({ events: [asked('RX1', 'a')] }));
    expect(woken).toBe(1);
  });

  test('an event in a chain that was not locked is refused', async () => {
    const broken = changeAsService(quietly(), 'Test', now, ['RX1'], async () => ({
      events: [asked('RY2', 'a')],
    }));
    await expect(broken).rejects.toThrow('The chain of RY2 was not locked by this change');
  });

  test('a moment in any spelling can be verified afterwards', async () => {
    await changeAsService(quietly(), 'Test', '2025-12-12T10:00:00+01:00', ['RX1'], async () => ({
      events: [asked('RX1', 'a')],
    }));
    expect((await verifyHistory(house.db)).broken).toEqual([]);
  });

  test('a permission that is lacking, or an organisation that may not be known, is refused before anything is loaded', async () => {
    await house.given(...theUsual());
    const loads = async () => {
      throw new Error('Nothing may be loaded');
    };
    expect(await change(await house.as(cast.vera), 'write-answers', 'RX1', loads)).toEqual({
      refused: 'forbidden',
    });
    expect(await change(await house.as(cast.otto), 'write-answers', 'RX1', loads)).toEqual({
      refused: 'missing',
    });
  });
});

describe('changes at the same time', () => {
  const several = async (): Promise<Database[]> =>
    Promise.all(Array.from({ length: 3 }, () => reopened(house.database)));
  const close = (databases: readonly Database[]) =>
    Promise.all(databases.filter((one) => one !== house.database).map((one) => one.close()));

  test('of one chain follow one another: it never forks', async () => {
    const databases = await several();
    const changes = Array.from({ length: 60 }, (_, n) => {
      const through = quietly({ db: databases[n % databases.length]?.db ?? house.db });
      return changeAsService(through, 'Test', now, ['RX1'], async () => ({
        events: [asked('RX1', `${n}a`), asked('RX1', `${n}b`)],
      }));
    });
    await Promise.all(changes);
    expect(await verifyHistory(house.db)).toEqual({ chains: 1, entries: 120, removed: 0, broken: [] });
    await close(databases);
  });

  test('of several chains, named in any order, never wait for each other for ever', async () => {
    const databases = await several();
    const sets = [
      ['RX1', '-'],
      ['-', 'RY2'],
      ['RY2', 'RX1'],
      ['0X9', 'RX1', '-'],
      ['RX1'],
      ['a-b', 'AB', '0X9'],
    ] as const;
    const changes = Array.from({ length: 90 }, (_, n) => {
      const through = quietly({ db: databases[n % databases.length]?.db ?? house.db });
      const chains = sets[n % sets.length] ?? sets[0];
      return changeAsService(through, 'Test', now, chains, async () => ({
        events: chains.map((chain) => asked(chain, String(n))),
      }));
    });
    await Promise.all(changes);
    expect(await verifyHistory(house.db)).toMatchObject({ chains: 6, broken: [] });
    await close(databases);
  });

  test.runIf(server)('a second change waits for the first, and then sees what it did', async () => {
    const order: string[] = [];
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const first = changeAsService(quietly(), 'Test', now, ['RX1'], async () => {
      order.push('first decides');
      await finished;
      return { events: [asked('RX1', 'first')] };
    });
    await expect.poll(() => order).toEqual(['first decides']);
    const second = changeAsService(quietly(), 'Test', now, ['RX1'], async (tx) => {
      const seen = await tx.selectFrom('journal').select('about').execute();
      order.push(`second sees ${seen.map((one) => one.about)}`);
      return { events: [] };
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(order).toEqual(['first decides']);
    finish();
    await Promise.all([first, second]);
    expect(order).toEqual(['first decides', 'second sees first']);
  });
});
