import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Level, levels } from '../../framework/rules/pack.ts';
import { statusAfterPublication } from '../../improvement-plan/rules/after-publication.ts';
import type { Plan } from '../../improvement-plan/rules/plan.ts';
import { isAgreed, type PlanStatus, stateNames, states } from '../../improvement-plan/rules/states.ts';
import { sayGivenStatus } from '../../publication/outputs/words.ts';
import {
  type AgreedPlan,
  type Declared,
  meetsExpected,
  statusAfterDecision,
  statusOfPublication,
} from './decide.ts';
import { sayLabel } from './label.ts';

const of = (outcome: string, level: Level | null, expected: Level): Declared => ({
  outcome,
  level,
  expected,
});
const P = 'partially-achieved';
const N = 'not-achieved';
const A = 'achieved';

describe('whether a level meets what is expected (R16)', () => {
  const table: [Level | null, Level, boolean][] = [
    [null, N, false],
    [null, P, false],
    [null, A, false],
    [N, N, true],
    [N, P, false],
    [N, A, false],
    [P, N, true],
    [P, P, true],
    [P, A, false],
    [A, N, true],
    [A, P, true],
    [A, A, true],
  ];
  test.each(table)('%s where %s is expected: %s', (level, expected, meets) => {
    expect(meetsExpected(of('A1.a', level, expected))).toBe(meets);
  });
});

describe('the status that a publication gives (R16, R20, R22)', () => {
  const met = of('A1.a', A, A);
  const low = of('B2.a', N, P);
  const other = of('C1.a', P, A);
  const agreed = (...covers: string[]): AgreedPlan => ({ covers, status: 'approaching-standards' });
  const reverted: AgreedPlan = { covers: ['B2.a'], status: 'standards-not-met' };
  const table: [string, readonly Declared[], AgreedPlan | null, string][] = [
    ['none below', [met], null, 'standards-met'],
    ['none below, Not achieved where that is expected', [of('C2.a', N, N)], null, 'standards-met'],
    ['one without a level, where Not achieved is expected', [of('C2.a', null, N)], null, 'standards-not-met'],
    ['one below, no plan', [met, low], null, 'standards-not-met'],
    ['one below, in the agreed plan', [met, low], agreed('B2.a'), 'approaching-standards'],
    ['one below, in an agreed plan with more', [low], agreed('B2.a', 'C1.a'), 'approaching-standards'],
    ['one newly below', [low, other], agreed('B2.a'), 'standards-not-met'],
    ['only another one below', [other], agreed('B2.a'), 'standards-not-met'],
    ['in the plan, but progress was insufficient', [low], reverted, 'standards-not-met'],
    ['none below, with a plan', [met], agreed('B2.a'), 'standards-met'],
    ['none below, though progress was insufficient', [met], reverted, 'standards-met'],
  ];
  test.each(table)('%s', (_, outcomes, plan, status) => {
    expect(statusOfPublication(outcomes, plan)).toBe(status);
  });

  const codes = ['A1.a', 'B2.a', 'C1.a', 'D1.a'];
  const outcomes = fc
    .tuple(...codes.map(() => fc.tuple(fc.constantFrom(null, ...levels), fc.constantFrom(...levels))))
    .map((all) => all.map(([level, expected], at) => of(codes[at] ?? '', level, expected)));
  const plans = fc.option(
    fc.record({
      covers: fc.subarray(codes),
      status: fc.constantFrom('approaching-standards' as const, 'standards-not-met' as const),
    }),
  );

  /** R16, R20 and R22 said once more, in the words of the rules and by ranks. */
  function independently(all: readonly Declared[], plan: AgreedPlan | null): string {
    const rank: Record<Level, number> = { 'not-achieved': 0, 'partially-achieved': 1, achieved: 2 };
    const short = new Set<string>();
    for (const { outcome, level, expected } of all)
      if (level === null || rank[level] < rank[expected]) short.add(outcome);
    if (short.size === 0) return 'standards-met';
    if (plan === null) return 'standards-not-met';
    for (const code of plan.covers) short.delete(code);
    return short.size > 0 ? 'standards-not-met' : plan.status;
  }
  test('agrees with the rules said once more, whatever is declared and planned', () => {
    fc.assert(
      fc.property(outcomes, plans, (all, plan) => {
        expect(statusOfPublication(all, plan)).toBe(independently(all, plan));
      }),
    );
  });

  test('agrees with where the improvement plan goes, in every state of a plan', () => {
    const standing = fc
      .constantFrom(...stateNames)
      .chain((state) =>
        fc.tuple(fc.constant(state), fc.constantFrom(...(states[state].statuses as readonly PlanStatus[]))),
      );
    fc.assert(
      fc.property(outcomes, standing, fc.subarray(codes), (all, [state, status], covers) => {
        const agreed: AgreedPlan | null = isAgreed(state)
          ? { covers, status: status === 'approaching-standards' ? status : 'standards-not-met' }
          : null;
        const below = all
          .filter((one) => !meetsExpected(one))
          .map(({ outcome, level, expected }) => ({ outcome, expected, declared: level ?? 'not-achieved' }));
        expect(statusOfPublication(all, agreed)).toBe(
          statusAfterPublication({ state, status } as Plan, covers, below),
        );
      }),
    );
  });
});

test('decisions on a plan give the statuses of R22', () => {
  expect(statusAfterDecision).toEqual({
    agreed: 'approaching-standards',
    'not-agreed': 'standards-not-met',
    reverted: 'standards-not-met',
    completed: 'standards-met',
  });
});

test.each(['standards-met', 'approaching-standards', 'standards-not-met'] as const)(
  'a publication says %s in the register’s own words (R21)',
  (status) => {
    expect(sayLabel({ edition: '2025-26', status }, 'page')).toBe(`2025-26 ${sayGivenStatus(status)}`);
  },
);
