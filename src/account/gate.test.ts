import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aHouse, cast, theUsual } from '../../test/support/a-house.ts';
import { sessionCookie } from '../../test/support/gate.ts';
import { thisMorning } from '../../test/support/this-morning.ts';
import type { House } from '../platform/house.ts';
import { accountGate } from './gate.ts';
import { lasts } from './limits.ts';
import { startSession } from './start-session.ts';

const start = thisMorning;
const minute = 60_000;
const clockAfter = (ms: number) => vi.setSystemTime(start + ms);

let house: House;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  house = await aHouse();
  await (house as Awaited<ReturnType<typeof aHouse>>).given(...theUsual());
});
afterEach(() => vi.useRealTimers());

const ask = (cookies: Record<string, string>, mode: House['mode'] = 'demonstration') =>
  accountGate({ mode, origin: house.origin }).identify(house.db, cookies, house.clock.now());

describe('who a cookie belongs to', () => {
  test('a session names its person with all roles and the organisations they are for', async () => {
    const identified = await ask(await sessionCookie(house, cast.otto.id));
    expect(identified).toMatchObject({
      state: 'in',
      who: {
        ...cast.otto,
        grants: [
          {
            role: 'administrator',
            organisation: 'RY2',
            organisationName: 'Southport Vale NHS Foundation Trust',
          },
        ],
      },
      sessionEnds: new Date(start + lasts.sessionIdle).toISOString(),
    });
  });

  test('no cookie, or one that we never gave, is nobody', async () => {
    expect(await ask({})).toEqual({ state: 'out' });
    expect(await ask({ session: 'made-up' })).toEqual({ state: 'out' });
  });

  test('after 30 idle minutes the session is over, but still tells whose form arrives late (R5)', async () => {
    const cookies = await sessionCookie(house, cast.mo.id);
    clockAfter(lasts.sessionIdle - 1);
    expect(await ask(cookies)).toMatchObject({ state: 'in' });
    clockAfter(2 * lasts.sessionIdle);
    expect(await ask(cookies)).toEqual({ state: 'ended', personId: cast.mo.id });
  });

  test('somebody who works on stays logged in, but 12 hours after log-in the session is over', async () => {
    const cookies = await sessionCookie(house, cast.mo.id);
    for (let at = 20 * minute; at < lasts.sessionWhole; at += 20 * minute) {
      clockAfter(at);
      expect(await ask(cookies)).toMatchObject({ state: 'in' });
    }
    clockAfter(lasts.sessionWhole);
    expect(await ask(cookies)).toEqual({ state: 'ended', personId: cast.mo.id });
  });

  test('the end never moves past 12 hours, so the warning comes in time', async () => {
    const cookies = await sessionCookie(house, cast.mo.id);
    for (let at = 0; at < lasts.sessionWhole; at += 20 * minute) {
      clockAfter(at);
      await ask(cookies);
    }
    expect(await ask(cookies)).toMatchObject({
      sessionEnds: new Date(start + lasts.sessionWhole).toISOString(),
    });
  });
});

describe('the second factor', () => {
  test('in production anybody with a role must set one up first', async () => {
    const cookies = await unproven(cast.ada.id);
    expect(await ask(cookies, 'production')).toEqual({
      state: 'halfway',
      continueAt: '/account/second-factor',
    });
    expect(await ask(cookies, 'demonstration')).toMatchObject({ state: 'in' });
  });

  test('whoever has one must give a code, in the demonstration too', async () => {
    await house.db
      .insertInto('account_user')
      .values({
        id: cast.ada.id,
        name: cast.ada.name,
        email: cast.ada.email,
        image: null,
        two_factor_enabled: true,
        created_at: new Date().toISOString(),
        updated_at: new Date().toISOString(),
      })
      .execute();
    const halfway = { state: 'halfway', continueAt: '/log-in/code' };
    expect(await ask(await unproven(cast.ada.id), 'demonstration')).toEqual(halfway);
    expect(await ask(await unproven(cast.ada.id), 'production')).toEqual(halfway);
    expect(await ask(await sessionCookie(house, cast.ada.id), 'production')).toMatchObject({ state: 'in' });
  });

  async function unproven(person: string): Promise<Record<string, string>> {
    const [line = ''] = await startSession(house, person, { secondFactorGiven: false });
    const [pair = ''] = line.split(';');
    return { session: pair.slice('session='.length) };
  }
});

describe('what it costs', () => {
  test('knowing who asks is one query; the end of idling is written once a minute at most', async () => {
    const cookies = await sessionCookie(house, cast.ada.id);
    const queries = counted(house);
    await accountGate(house).identify(queries.db, cookies, house.clock.now());
    expect(queries.seen()).toEqual(['select']);
    clockAfter(minute);
    await accountGate(house).identify(queries.db, cookies, house.clock.now());
    expect(queries.seen()).toEqual(['select', 'select', 'update']);
    await accountGate(house).identify(queries.db, cookies, house.clock.now());
    expect(queries.seen()).toEqual(['select', 'select', 'update', 'select']);
  });
});

/** The database, with the first word of every statement that runs on it. */
function counted({ db }: House) {
  const words: string[] = [];
  const counting = db.withPlugin({
    transformQuery: ({ node }) => {
      words.push(node.kind === 'UpdateQueryNode' ? 'update' : 'select');
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  return { db: counting, seen: () => words };
}
