import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, aWorld, registerFrom, type Step, type World } from '../testing/plan-model.ts';
import { moveNames, moveOf, type PlanMove, stateNames, states } from './states.ts';

/** Day 250 is before the deadline of the full assessment (290); rounds are due on days 460 and 640. */
const outcomes = ['A1.a', 'B2.a', 'C1.b'];
const some = fc.subarray(outcomes);
const moves = moveNames.filter((move) => !moveOf(move).by.includes('publication'));
const reason = fc.oneof(
  { weight: 5, arbitrary: fc.constant('Because of the dates') },
  { weight: 1, arbitrary: fc.constantFrom('', ' \n ') },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('days' as const), days: fc.constantFrom(1, 10, 40, 100) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('extend' as const),
      what: fc.constantFrom('full' as const, 'round' as const),
      days: fc.constantFrom(10, 60),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      covers: fc.oneof(fc.constant(outcomes), some),
      checked: fc.constantFrom(true, true, false),
      done: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('publish' as const), below: some }) },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      move: fc.constantFrom(...moves),
      who: fc.nat(9),
      reason,
    }),
  },
);

/** Most random moves are refused. These lead on, so that paths get far; whatever comes between may spoil them. */
const by = { organisation: 0, lead: 3, national: 5, dhsc: 7 };
const helpful = (world: World, chosen: PlanMove): Step => {
  const decider = world.reviewer === 'dhsc' ? by.dhsc : by.national;
  const who = moveOf(chosen).by.includes('organisation') ? by.organisation : decider;
  return { kind: 'move', move: chosen, who, reason: 'Because of the dates' };
};

type Walked = { readonly world: World; readonly seen: Set<string> };

function walk(start: World, path: readonly (readonly [Step, number])[], seen: Set<string>): Walked {
  let world = start;
  for (const [chosen, lead] of path) {
    const before = world;
    const possible = moves.filter((move) => moveOf(move).from.includes(world.plan.state));
    const led = possible[lead % Math.max(1, possible.length)];
    world = after(world, chosen.kind === 'move' && lead % 3 !== 0 && led ? helpful(world, led) : chosen);
    seen.add(world.plan.state);
    const told = world.told.at(-1);
    if (world.told.length > before.told.length && told) seen.add(told.move);
    check(world);
  }
  return { world, seen };
}

/** What must hold of every world, whatever led to it. */
function check(world: World): void {
  const { plan, told } = world;
  expect(stateNames).toContain(plan.state);
  // The status is one that the state allows, and the one that publications and decisions say.
  expect(states[plan.state].statuses).toContain(plan.status);
  expect(plan.status).toBe(registerFrom(told));
  expect(plan.moves).toBe(told.length);
  const last = told.at(-1);
  if (last?.after === plan) checkLast(world, last);
}

function checkLast(
  { reviewer }: World,
  { move, who, reason: why, before, after: now, today, world }: World['told'][number],
): void {
  const decider = reviewer === 'dhsc' ? 'DHSC reviewer' : 'national team, decides';
  const reviewers = reviewer === 'regional-security-lead' ? ['regional lead', decider] : [decider];
  if (move === 'submit' || move === 'update') {
    expect(['administrator', 'administrator who decides nationally']).toContain(who);
    expect(now.version).toBe(before.version + 1);
  } else if (move.startsWith('publish')) expect(who).toBe('publication');
  else {
    // No decision without a reason and a name, and by nobody but those whose it is (R22, R25).
    expect(why.trim()).not.toBe('');
    expect(move === 'return' ? reviewers : [decider]).toContain(who);
  }
  if (move === 'submit') {
    expect(world.working.checked).toBe(true);
    expect(before.publication !== null || today > world.fullDue).toBe(true);
  }
  if (move === 'agree') {
    expect(before.below?.length).toBeGreaterThan(0);
    expect(before.below?.every(({ outcome }) => world.handedOver.covers.includes(outcome))).toBe(true);
  }
  if (move === 'find-complete') expect(world.handedOver.done).toBe(true);
  if (move === 'find-no-update') expect(world.rounds.some(({ due }) => due < today)).toBe(true);
  if (move === 'update') expect(world.rounds.some(({ opens }) => opens <= today)).toBe(true);
  if (before.status !== now.status && !move.startsWith('publish'))
    expect(['agree', 'find-on-track', 'revert', 'find-complete']).toContain(move);
}

describe('whatever organisation, regional lead, national team, DHSC, publications and the calendar do', () => {
  test('a plan is in a state that the rules allow, and the register agrees with the decisions taken', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom('regional-security-lead' as const, 'dhsc' as const, 'national-team' as const),
        fc.array(fc.tuple(step, fc.nat(99)), { minLength: 10, maxLength: 60 }),
        (reviewer, path) => {
          walk(aWorld(reviewer), path, seen);
        },
      ),
      { numRuns: 4_000, seed: 22, interruptAfterTimeLimit: 120_000 },
    );
    // A walk that never gets anywhere proves nothing: every state and every move was reached.
    expect([...seen].sort()).toEqual([...new Set<string>([...stateNames, ...moveNames])].sort());
  }, 180_000);
});
