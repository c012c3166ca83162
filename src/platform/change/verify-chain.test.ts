import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, anOrganisation, cast, type TestHouse } from '../../../test/support/a-house.ts';
import { changeAsService } from './change.ts';
import { nationalChain } from './events.ts';
import { canonical, hashOf, sha256 } from './hash.ts';
import { verifyHistory } from './verify-chain.ts';

let house: TestHouse;

const person = (n: number) => ({ id: `p${n}`, name: `Pia ${n}`, email: `p${n}@example.nhs.uk` });

/** Five entries in the chain of RX1, two in another. */
beforeEach(async () => {
  house = await aHouse();
  await house.given(anOrganisation(), anOrganisation({ code: 'RY2' }));
  const events = [1, 2, 3, 4].map(
    (n) => ({ type: 'person-added', organisation: 'RX1', about: null, payload: person(n) }) as const,
  );
  await changeAsService(house, 'Test', house.clock.now(), ['RX1'], async () => ({ events }));
  await house.given({ type: 'person-added', organisation: nationalChain, about: null, payload: cast.nat });
});

/** What somebody does who may do anything to the database. */
const tamper = (statement: string) =>
  house.database.runScript(`begin; set local session_replication_role = replica; ${statement}; commit;`);
const brokenIn = async () => (await verifyHistory(house.db)).broken;

describe('following the history from its beginning (R37)', () => {
  test('a history that nobody touched follows from end to end', async () => {
    expect(await verifyHistory(house.db)).toEqual({ chains: 3, entries: 7, removed: 0, broken: [] });
  });

  test.each([
    ['the payload', "payload = replace(payload, 'Pia 2', 'Eve')", 'What the entry says was altered.'],
    ['who did it', "actor_name = 'Somebody else'", 'The entry was altered.'],
    ['when it was', "at = at - interval '1 day'", 'The entry was altered.'],
    ['what it was', "type = 'role-given'", 'The entry was altered.'],
    ['what it is about', "about = 'somebody'", 'The entry was altered.'],
    ['its own hash', `hash = '${'a'.repeat(64)}'`, 'The entry was altered.'],
  ])('%s altered is found at the entry', async (_what, change, because) => {
    await tamper(`update journal set ${change} where organisation = 'RX1' and seq = 3`);
    expect(await brokenIn()).toEqual([{ organisation: 'RX1', seq: 3, because }]);
  });

  test('a payload altered together with every hash of its entry is found at the next', async () => {
    const entry = await house.db
      .selectFrom('journal')
      .selectAll()
      .where('organisation', '=', 'RX1')
      .where('seq', '=', 3)
      .executeTakeFirstOrThrow();
    const payload = canonical({ ...person(2), name: 'Eve' });
    const hash = hashOf({ ...entry, payload_hash: sha256(payload) });
    await tamper(
      `update journal set payload = '${payload}', payload_hash = '${sha256(payload)}', hash = '${hash}'
       where organisation = 'RX1' and seq = 3`,
    );
    expect(await brokenIn()).toEqual([
      { organisation: 'RX1', seq: 4, because: 'The entry does not follow from the one before it.' },
    ]);
  });

  test('two entries that changed places are found at the first', async () => {
    await tamper(`update journal set seq = -seq where organisation = 'RX1' and seq in (2, 3);
                  update journal set seq = 5 + seq where organisation = 'RX1' and seq < 0`);
    expect(await brokenIn()).toMatchObject([{ organisation: 'RX1', seq: 2 }]);
  });

  test.each([
    ['in the middle', 3],
    ['at the beginning', 1],
    ['at the end', 5],
  ])('an entry taken out %s is missed', async (_where, seq) => {
    await tamper(`delete from journal where organisation = 'RX1' and seq = ${seq}`);
    expect(await brokenIn()).toEqual([{ organisation: 'RX1', seq, because: 'The entry is missing.' }]);
  });

  test('a chain that lost all its entries is missed, and so is one that lost its head', async () => {
    await tamper(
      `delete from journal where organisation = 'RX1'; delete from chain where organisation = 'RY2'`,
    );
    expect(await brokenIn()).toEqual([
      { organisation: 'RX1', seq: 1, because: 'The entry is missing.' },
      { organisation: 'RY2', seq: 1, because: 'The entry is not the one that the chain ends with.' },
    ]);
  });

  test('chains longer than one batch are followed to their end', async () => {
    const events = Array.from(
      { length: 2_100 },
      (_, n) =>
        ({
          type: 'sign-off-asked',
          organisation: 'RY2',
          about: String(n),
          payload: { edition: 'x' },
        }) as const,
    );
    const quiet = { ...house, mailers: {} };
    await changeAsService(quiet, 'Test', house.clock.now(), ['RY2'], async () => ({ events }));
    expect(await verifyHistory(house.db)).toMatchObject({ entries: 2_107, broken: [] });
    await tamper(`update journal set about = 'x' where organisation = 'RY2' and seq = 2050`);
    expect(await brokenIn()).toMatchObject([{ organisation: 'RY2', seq: 2_050 }]);
  });
});

describe('what is written stays (R37)', () => {
  test.each(['journal', 'publication', 'publication_outcome', 'status_history'])(
    '%s refuses update, delete and truncate, by whomever',
    async (table) => {
      const columns = {
        journal: 'about',
        publication: 'late',
        publication_outcome: 'complete',
        status_history: 'seq',
      };
      const column = columns[table as keyof typeof columns];
      const statements = [
        `update ${table} set ${column} = ${column}`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ];
      for (const statement of statements)
        await expect(house.database.runScript(statement)).rejects.toThrow('append-only');
    },
  );
});
