import { describe, expect, test } from 'vitest';
import { shippedPacks } from '../../../test/support/a-house.ts';
import { outcomesOf } from '../../framework/rules/find.ts';
import type { Level, OrganisationType, Pack } from '../../framework/rules/pack.ts';
import { type Counted, type LevelRow, levelCounts } from './level-counts.ts';

/** Two types of which each expects another level of A1.a; a separate group expects the highest everywhere. */
function twoProfiles(): Pack {
  const [pack] = shippedPacks.editions;
  const core = pack?.profiles['2025-26-core'];
  if (!pack || !core) throw new Error('The core profile is not shipped');
  const cell = (expected: Level) => ({ expected, provenance: 'stated' }) as const;
  const lower = { ...core, id: 'lower', cells: { ...core.cells, 'A1.a': cell('not-achieved') } };
  const upper = { ...core, id: 'upper', cells: { ...core.cells, 'A1.a': cell('partially-achieved') } };
  const all = outcomesOf(pack.framework).map(({ outcome }) => [outcome.code, cell('achieved')]);
  const separate = { ...core, id: 'separate', group: 'cni', cells: Object.fromEntries(all) };
  return {
    ...pack,
    profiles: { lower, upper, separate },
    edition: { ...pack.edition, profiles: { icb: 'lower', 'nhs-trust': 'upper' } },
  };
}

const pack = twoProfiles();
const row = (
  type: OrganisationType,
  level: Level | null,
  count: number,
  answer: 'complete' | 'draft' = 'complete',
): LevelRow => ({ type, outcome: 'A1.a', level, complete: answer === 'complete', byPlan: false, count });

const trusts = (count: number): Counted => new Map([['nhs-trust', count]]);
const a1a = (counted: Counted, rows: readonly LevelRow[]) => {
  const [first] = levelCounts(pack, counted, rows);
  if (!first) throw new Error('There is no outcome');
  return first;
};
const none = { all: 0, draft: 0, byPlan: 0 };

describe('levels against what is expected (R16): trusts are expected at Partially achieved', () => {
  const table: [string, Level | null, 'above' | 'below' | 'unanswered'][] = [
    ['Achieved is above', 'achieved', 'above'],
    ['Partially achieved is at', 'partially-achieved', 'above'],
    ['Not achieved is below', 'not-achieved', 'below'],
    ['Not answered is neither (R12)', null, 'unanswered'],
  ];
  test.each(table)('%s', (_, level, where) => {
    const counts = a1a(trusts(1), [row('nhs-trust', level, 1, level === null ? 'draft' : 'complete')]);
    expect(counts.atOrAbove.all).toBe(where === 'above' ? 1 : 0);
    expect(counts.below.all).toBe(where === 'below' ? 1 : 0);
    expect(counts.notAnswered).toBe(where === 'unanswered' ? 1 : 0);
    expect(counts.declared['not-achieved'].all).toBe(level === 'not-achieved' ? 1 : 0);
  });
});

test('an expected level of Not achieved is met by Not achieved (R16)', () => {
  const counts = a1a(new Map([['icb', 2]]), [row('icb', 'not-achieved', 2)]);
  expect(counts.atOrAbove.all).toBe(2);
  expect(counts.below.all).toBe(0);
});

test('each type is measured by its own profile, and the page says that they differ', () => {
  const counted: Counted = new Map([
    ['icb', 1],
    ['nhs-trust', 1],
  ]);
  const counts = a1a(counted, [row('icb', 'not-achieved', 1), row('nhs-trust', 'not-achieved', 1)]);
  expect([counts.atOrAbove.all, counts.below.all, counts.expected]).toEqual([1, 1, 'differs']);
  expect(a1a(trusts(1), []).expected).toMatchObject({ expected: 'partially-achieved' });
});

test('a separate profile group changes no figure (R31)', () => {
  const rows = [row('nhs-trust', 'partially-achieved', 3)];
  const { separate, ...withoutGroup } = pack.profiles;
  expect(levelCounts(pack, trusts(3), rows)).toEqual(
    levelCounts({ ...pack, profiles: withoutGroup }, trusts(3), rows),
  );
  expect(separate).toBeDefined();
});

test('drafts count with their level and are counted apart (R11)', () => {
  const counts = a1a(trusts(5), [row('nhs-trust', 'achieved', 2), row('nhs-trust', 'achieved', 3, 'draft')]);
  expect(counts.declared.achieved).toEqual({ all: 5, draft: 3, byPlan: 0 });
  expect(counts.atOrAbove).toEqual({ all: 5, draft: 3, byPlan: 0 });
});

test('a level reached by plan counts with the others of its level and is counted apart (R22)', () => {
  const reached = { ...row('nhs-trust', 'achieved', 2), byPlan: true };
  const counts = a1a(trusts(3), [row('nhs-trust', 'not-achieved', 1), reached]);
  expect(counts.declared.achieved).toEqual({ all: 2, draft: 0, byPlan: 2 });
  expect([counts.atOrAbove, counts.below.all]).toEqual([{ all: 2, draft: 0, byPlan: 2 }, 1]);
});

test('an organisation whose version lacks the outcome has not answered it', () => {
  const counts = a1a(trusts(4), [row('nhs-trust', 'achieved', 1)]);
  expect(counts.notAnswered).toBe(3);
  expect(counts.declared).toMatchObject({ 'not-achieved': none, 'partially-achieved': none });
});

test('outcomes stand in the framework’s order, whatever was declared: nothing is ranked (R16)', () => {
  const rows: LevelRow[] = [{ ...row('nhs-trust', 'achieved', 9), outcome: 'E4.b' }];
  expect(levelCounts(pack, trusts(9), rows).map((one) => one.outcome.code)).toEqual(
    outcomesOf(pack.framework).map((one) => one.outcome.code),
  );
});

test('levels, drafts included, and Not answered make up all organisations counted', () => {
  const rows = [
    row('nhs-trust', 'achieved', 2),
    row('nhs-trust', 'not-achieved', 1, 'draft'),
    row('nhs-trust', null, 4),
  ];
  const { declared, notAnswered, atOrAbove, below } = a1a(trusts(7), rows);
  const sum = Object.values(declared).reduce((total, one) => total + one.all, 0);
  expect([sum, notAnswered, atOrAbove.all + below.all]).toEqual([3, 4, 3]);
});
