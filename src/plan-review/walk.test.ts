import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aHouse, cast, type TestHouse, theUsual } from '../../test/support/a-house.ts';
import type { PublishedGap } from '../improvement-plan/events.ts';
import { loadCovered, loadMoves } from '../improvement-plan/load-moves.ts';
import { afterPublication } from '../improvement-plan/rules/after-publication.ts';
import { moveOf, states } from '../improvement-plan/rules/states.ts';
import { addPlanAction } from '../improvement-plan/save-action.ts';
import { loadPlan } from '../improvement-plan/store.ts';
import { submitNow } from '../improvement-plan/testing/a-plan.ts';
import { typed } from '../improvement-plan/testing/typed.ts';
import { dayOf, later } from '../platform/clock.ts';
import { loadHistory } from '../status/store.ts';
import { changePlanRound, openPlanRound } from './change-rounds.ts';
import { remindOfUpdates } from './remind.ts';
import { decisions } from './rules/decisions.ts';
import { answered, decideNow, recommendNow, updateNow } from './testing/a-review.ts';

const edition = '2025-26';
const where = { organisation: 'RX1', edition };
const others = [cast.reg, cast.dora, cast.nat, cast.otto, cast.ada];

type Step = readonly [kind: (typeof kinds)[number], choice: number];
const kinds = [
  'publish',
  'write',
  'submit',
  'decide',
  'decide',
  'decide',
  'decide',
  'update',
  'update',
  'time',
  'round',
  'open',
  'recommend',
  'remind',
] as const;

/** A full publication as far as the plan and the register know of it. */
async function publish(house: TestHouse, choice: number): Promise<void> {
  const plan = await loadPlan(house.db, where);
  const covered = await loadCovered(house.db, where);
  const gap = (outcome: string): PublishedGap => ({
    outcome,
    expected: 'achieved',
    declared: 'not-achieved',
  });
  const below = [['A1.a'], ['A1.a', 'B2.a'], []][choice % 3]?.map(gap) ?? [];
  const now = house.clock.now();
  const place = { ...where, framework: 'health-caf-3.2', now };
  const publication = (plan?.publication ?? 0) + 1;
  const followed = afterPublication(place, plan, covered, { publication, below });
  const status =
    followed.plan === null || followed.plan.status === 'not-published'
      ? 'standards-met'
      : followed.plan.status;
  await house.given(...followed.events, {
    type: 'status-published',
    organisation: 'RX1',
    about: edition,
    payload: { edition, status, publishedOn: dayOf(now) },
  });
}

async function take(house: TestHouse, [kind, choice]: Step): Promise<void> {
  const pick = <T>(among: readonly T[]): T => among[choice % among.length] as T;
  const ada = await house.as(cast.ada);
  if (kind === 'publish') return publish(house, choice);
  if (kind === 'write')
    await addPlanAction(
      ada,
      { ...where, outcome: pick(['A1.a', 'B2.a']) },
      typed({ delivery: '2027-03-31' }),
    );
  if (kind === 'submit') await submitNow(ada, where);
  if (kind === 'time') house.setClock(later(house.clock.now(), pick([1, 20, 60, 120]) * 86_400_000));
  if (kind === 'recommend')
    await recommendNow(await house.as(pick([cast.reg, cast.dora])), where, pick(decisions));
  if (kind === 'open')
    await openPlanRound(await house.as(cast.dee), edition, {
      ...{ name: `Round of ${dayOf(house.clock.now())}`, opens: dayOf(house.clock.now()), reason: 'More' },
      due: dayOf(later(house.clock.now(), 45 * 86_400_000)),
    });
  if (kind === 'remind') await remindOfUpdates(house);
  if (kind === 'round')
    await changePlanRound(await house.as(cast.dee), edition, {
      ...{ round: 'December 2026', how: pick(['extend', 'waive', 'extend']), due: '2027-02-15' },
      ...{
        scope: pick(['all', 'region', 'organisation']),
        region: 'Midlands',
        organisation: 'RX1',
        reason: 'Illness',
      },
    });
  if (kind === 'update') {
    const done = { status: 'complete', levelReached: 'achieved', stillValid: '' };
    const late = { stillValid: 'no', newDelivery: '2027-08-31', comment: 'Late' };
    await updateNow(ada, where, answered(pick([{}, done, late])));
  }
  if (kind === 'decide') {
    const plan = await loadPlan(house.db, where);
    const possible = decisions.filter((one) => plan && moveOf(one).from.includes(plan.state));
    const among = possible.length > 0 ? possible : decisions;
    const move = among[Math.floor(choice / 4) % among.length] ?? 'agree';
    // Three times of four it is tried by somebody who may.
    const who = choice % 4 === 3 ? others[Math.floor(choice / 4) % others.length] : cast.dee;
    await decideNow(await house.as(who ?? cast.dee), where, move, choice % 13 === 0 ? ' ' : 'Because');
  }
}

/** What must hold of the database, whatever led to it. */
async function check(house: TestHouse): Promise<readonly string[]> {
  const plan = await loadPlan(house.db, where);
  const [shown] = await loadHistory(house.db, 'RX1');
  if (!plan) return [];
  const moves = await loadMoves(house.db, where);
  expect(states[plan.state].statuses).toContain(plan.status);
  expect(shown?.label.status ?? 'not-published').toBe(plan.status);
  expect(moves[0]?.status ?? 'not-published').toBe(plan.status);
  expect(moves[0]?.to ?? 'draft').toBe(plan.state);
  for (const one of moves.filter(({ part }) => part === 'decider' || part === 'reviewer')) {
    expect(one.reason?.trim()).toBeTruthy();
    expect(['Dee Decider', ...(one.part === 'reviewer' ? ['Reg Regional'] : [])]).toContain(one.by);
  }
  // The day is that of the latest publication, whatever was decided since.
  const published = moves.find((one) => one.part === 'publication');
  if (published) expect(shown?.publishedOn).toBe(dayOf(published.at));
  return moves.map((one) => one.move);
}

describe('through the use cases, on the database', () => {
  test('no register disagrees with the decisions taken, and no decision is without a reason and a name', async () => {
    const seen = new Set<string>();
    const steps = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(99)), { minLength: 20, maxLength: 40 });
    const begun: Step[] = [
      ['write', 0],
      ['write', 1],
      ['publish', 1],
      ['submit', 0],
    ];
    await fc.assert(
      fc.asyncProperty(steps, async (path) => {
        const house = await aHouse({ now: '2026-06-20T09:00:00.000Z' });
        await house.given(...theUsual());
        for (const step of [...begun, ...path]) {
          await take(house, step);
          for (const move of await check(house)) seen.add(move);
        }
      }),
      { numRuns: 20, seed: 23, interruptAfterTimeLimit: 100_000 },
    );
    for (const move of [
      'agree',
      'not-agree',
      'update',
      'find-on-track',
      'find-insufficient',
      'publish-newly-below',
    ])
      expect(seen).toContain(move);
  }, 150_000);
});
