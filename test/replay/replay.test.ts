import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay } from '../../src/platform/change/replay.ts';
import type { JournalRow } from '../../src/platform/change/tables.ts';
import { verifyHistory } from '../../src/platform/change/verify-chain.ts';
import { appliers } from '../../src/rooms.ts';
import { empty } from '../support/a-database.ts';
import { dump, journalOf } from './dump.ts';
import { operations } from './operations.ts';
import { removing } from './removing.ts';
import { aWorld, drawn, type World } from './world.ts';

type Step = readonly [name: string, numbers: readonly number[]];

const numbers = fc.array(fc.nat(99), { minLength: 6, maxLength: 6 });
const step: fc.Arbitrary<Step> = fc.tuple(fc.constantFrom(...Object.keys(operations)), numbers);

async function live(world: World, steps: readonly Step[]): Promise<void> {
  for (const [name, chosen] of steps) {
    await operations[name]?.(world, drawn(chosen));
    world.tick();
  }
}

async function replayed(world: World, entries: readonly JournalRow[]) {
  await empty(world.house.database);
  await replay(world.house.db, appliers, entries);
  return dump(world.house.db);
}

/** Everything that can be done, several times and in one mixed order: the same every time, nothing left to chance. */
const several = (name: string, index: number): Step[] =>
  fc.sample(numbers, { seed: index, numRuns: 6 }).map((chosen): Step => [name, chosen]);
const each: Step[] = Object.keys(operations)
  .filter((name) => !(name in removing))
  .flatMap(several);
const mixed = fc.shuffledSubarray(each, { minLength: each.length });
/** Words go last: by then they stand everywhere, and have been published. */
const everything = [
  ...fc.sample(mixed, { seed: 4, numRuns: 1 }).flat(),
  ...Object.keys(removing).flatMap(several),
];

describe('the history is the whole truth (R37)', () => {
  test('every kind of event that rooms know comes out of what people do', async () => {
    const world = await aWorld();
    await live(world, everything);
    expect([...(await world.typesSeen())].sort()).toEqual(Object.keys(appliers).sort());
    const before = await dump(world.house.db);
    // A table that nothing has written to proves nothing.
    expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]);
    const entries = await journalOf(world.house.db);
    expect(await replayed(world, entries)).toEqual(before);
    // And an entry left out is noticed.
    const fewer = entries.filter(({ type }) => type !== 'organisation-corrected');
    expect(await replayed(world, fewer)).not.toEqual(before);
  }, 120_000);

  test('replaying the journal of any history into empty tables makes the same tables, and writes no mail', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const world = await aWorld();
        await live(world, steps);
        const { broken } = await verifyHistory(world.house.db);
        expect(broken).toEqual([]);
        const before = await dump(world.house.db);
        expect(await replayed(world, await journalOf(world.house.db))).toEqual(before);
        const mails = await world.house.db.selectFrom('delivery').select('id').execute();
        expect(mails).toEqual([]);
      }),
      { numRuns: 12, interruptAfterTimeLimit: 40_000 },
    );
  }, 120_000);
});
