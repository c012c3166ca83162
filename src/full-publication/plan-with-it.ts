import { afterPublication } from '../improvement-plan/rules/after-publication.ts';
import { moveOf } from '../improvement-plan/rules/states.ts';
import { loadSubmission, type Submission, submitWithin } from '../improvement-plan/submit-plan.ts';
import type { Context } from '../platform/change/change.ts';
import { type Decision, invalid, stale } from '../platform/change/decision.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable, Transaction } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import type { Ready } from './load-ready.ts';
import type { FullProblem } from './rules/publish-full.ts';

/** What publishing now means for the improvement plan: the plan as it is then, and the events that make it so (R20). */
export function planAfter({ where, pack, plan, covered, below, latest }: Ready, now: Moment) {
  const gaps = below.map(({ outcome, level, expected }) => ({
    outcome,
    expected,
    declared: level ?? ('not-achieved' as const),
  }));
  return afterPublication({ ...where, framework: pack.framework.id, now }, plan, covered, {
    publication: latest + 1,
    below: gaps,
  });
}

/**
 * Whether it is asked if the plan is submitted with the publication: something is below, there is a plan with actions,
 * and none of its versions waits for a decision or is agreed and goes on (R25).
 */
export function canGoWithIt(ready: Ready, now: Moment): boolean {
  if (ready.below.length === 0 || ready.planned.length === 0 || ready.plan === null) return false;
  const { plan } = planAfter(ready, now);
  return plan !== null && moveOf('submit').from.includes(plan.state);
}

/** The plan as it would be handed over with the publication; null where that is not asked. */
export async function loadPlanWithIt(
  db: Queryable,
  { packs }: Pick<House, 'packs'>,
  ready: Ready,
  now: Moment,
): Promise<Submission | null> {
  if (!canGoWithIt(ready, now)) return null;
  return loadSubmission(db, packs, ready.where, now, () => planAfter(ready, now).plan);
}

/** Submits the plan in the same change, after the events of `planAfter`. `seen` is the hash of what the administrator saw of it. */
export async function submitWithIt(
  tx: Transaction,
  context: Context,
  ready: Ready,
  seen: string,
): Promise<Decision<FullProblem>> {
  const { plan } = planAfter(ready, context.now);
  const submitted = await submitWithin(tx, context, ready.where, seen, () => plan);
  if (!('problems' in submitted)) return submitted;
  return submitted.refused === 'stale'
    ? stale('plan-changed-since-check')
    : invalid({ code: 'plan-not-complete' });
}
