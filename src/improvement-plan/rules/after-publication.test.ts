import { describe, expect, test } from 'vitest';
import type { PublishedGap } from '../events.ts';
import { afterPublication, moveAfterPublication, statusAfterPublication } from './after-publication.ts';
import { openedPlan } from './plan.ts';
import type { PlanMove, PlanState } from './states.ts';

const where = { organisation: 'RX1', edition: '2025-26', framework: 'health', now: 'now' };
const gaps = (...outcomes: string[]): PublishedGap[] =>
  outcomes.map((outcome) => ({ outcome, expected: 'achieved', declared: 'not-achieved' }));
const agreed = {
  ...openedPlan(where, 'health', 'now'),
  state: 'agreed',
  status: 'approaching-standards',
  version: 2,
  moves: 5,
} as const;

/** The plan's state, what its agreed version covers, what is published below, and the move that follows (R20). */
const table: [PlanState, readonly string[], readonly string[], PlanMove][] = [
  ['draft', [], ['A1.a'], 'publish-below'],
  ['submitted', ['A1.a'], ['B2.a'], 'publish-below'],
  ['agreed', ['A1.a', 'B2.a'], ['A1.a'], 'publish-as-planned'],
  ['agreed', ['A1.a'], ['A1.a', 'B2.a'], 'publish-newly-below'],
  ['on-track', ['A1.a'], ['A1.a'], 'publish-as-planned'],
  ['updated', ['A1.a'], ['B2.a'], 'publish-newly-below'],
  ['complete', ['A1.a'], ['A1.a'], 'publish-newly-below'],
  ['closed', ['A1.a'], ['A1.a'], 'publish-newly-below'],
  ['reopened', ['A1.a'], ['A1.a'], 'publish-below'],
  ['agreed', ['A1.a'], [], 'publish-none-below'],
  ['draft', [], [], 'publish-none-below'],
];

describe('a publication and the plan (R20)', () => {
  test.each(table)('%s, agreed for %j, published below %j: %s', (state, covered, below, move) => {
    expect(moveAfterPublication(state, covered, gaps(...below))).toBe(move);
  });

  test('without a plan, one is opened where something is below, and nothing follows where nothing is', () => {
    const made = afterPublication(where, null, [], { publication: 1, below: gaps('A1.a') });
    expect(made.events.map((one) => one.type)).toEqual(['plan-opened', 'plan-met-publication', 'plan-moved']);
    expect(made.plan).toMatchObject({ state: 'draft', status: 'standards-not-met', publication: 1 });
    expect(afterPublication(where, null, [], { publication: 1, below: [] })).toEqual({
      plan: null,
      events: [],
    });
  });

  test('the status that is announced before is the one that follows (R19)', () => {
    for (const plan of [null, agreed])
      for (const below of [gaps(), gaps('A1.a'), gaps('A1.a', 'B2.a')]) {
        const said = statusAfterPublication(plan, ['A1.a'], below);
        const made = afterPublication(where, plan, ['A1.a'], { publication: 3, below });
        expect(made.plan?.status ?? 'standards-met').toBe(said);
      }
    expect(statusAfterPublication(agreed, ['A1.a'], gaps('A1.a'))).toBe('approaching-standards');
    expect(statusAfterPublication(agreed, ['A1.a'], gaps('B2.a'))).toBe('standards-not-met');
    expect(statusAfterPublication(agreed, ['A1.a'], [])).toBe('standards-met');
  });
});
