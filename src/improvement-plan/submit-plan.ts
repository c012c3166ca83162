import type { Packs } from '../framework/rules/pack.ts';
import { type Context, change } from '../platform/change/change.ts';
import type { Decision, Outcome } from '../platform/change/decision.ts';
import { canonical, sha256 } from '../platform/change/hash.ts';
import { dayOf, type Moment } from '../platform/clock.ts';
import type { Queryable, Transaction } from '../platform/database/open-database.ts';
import { loadWorkingPlan, type WorkingPlan } from './load-working-plan.ts';
import { planContent } from './rules/content.ts';
import { type MoveSituation, roundOn } from './rules/decide-move.ts';
import type { Plan, Where } from './rules/plan.ts';
import { type ShareProblem, sharePlan, stopSharing } from './rules/share.ts';
import { type SubmitProblem, submitPlan, versionOf } from './rules/submit.ts';
import type { PlanContent } from './rules/version.ts';
import { loadPlan } from './store.ts';

/** What would be handed over now, with the hash by which somebody says that they have seen it. */
export type Submission = {
  readonly working: WorkingPlan;
  readonly content: PlanContent;
  readonly contentHash: string;
};

/** The same for a working plan that has been loaded. */
export function submissionOf(working: WorkingPlan): Submission {
  const content = planContent(working);
  return { working, content, contentHash: sha256(canonical(content)) };
}

/** Submits the plan, or submits it again after it was returned, not agreed or opened again (R25). `seen` is the content's hash. */
export const submitImprovementPlan = (
  context: Context,
  where: Where,
  seen: string,
): Promise<Outcome<SubmitProblem>> =>
  change<SubmitProblem>(context, 'submit-plan', where.organisation, (tx) =>
    submitWithin(tx, context, where, seen),
  );

/**
 * The same within a change of another room, whose permission must include it: with the full publication. `as` is the
 * plan as that publication makes it; give the events of `afterPublication` before these.
 */
export async function submitWithin(
  tx: Transaction,
  { house, who, now }: Context,
  where: Where,
  seen: string,
  as?: (plan: Plan | null) => Plan | null,
): Promise<Decision<SubmitProblem>> {
  const today = await loadSubmission(tx, house.packs, where, now, as);
  const plan = today?.working.plan;
  if (!today || !plan) return submitPlan(null, { seen, now: '' }, { text: '', hash: '' });
  const { working, content, contentHash } = today;
  const situation = situationOf(working, plan, now);
  const submitting = { plan, content, situation, parts: ['organisation'], by: who.name, now } as const;
  const text = canonical(versionOf(submitting));
  return submitPlan(submitting, { seen, now: contentHash }, { text, hash: sha256(text) });
}

/** What would be handed over; null where there is no plan in this edition. */
export async function loadSubmission(
  db: Queryable,
  packs: Packs,
  where: Where,
  now: Moment,
  as?: (plan: Plan | null) => Plan | null,
): Promise<Submission | null> {
  const working = await loadWorkingPlan(db, packs, where, now, as);
  return working && submissionOf(working);
}

/** What the organisation's moves are judged by. Of versions, decisions alone depend. */
export function situationOf({ pack, check }: WorkingPlan, plan: Plan, now: Moment): MoveSituation {
  const today = dayOf(now);
  const { dates, planUpdates } = pack.edition;
  return {
    today,
    status: plan.status,
    fullDue: dates.fullDue,
    round: roundOn(planUpdates, today),
    updatedIn: null,
    faults: check.faults,
    everyGapCovered: check.uncovered.length === 0,
    everyActionComplete: false,
  };
}

/** Lets reviewers read the plan as it is being written (R38). */
export const shareImprovementPlan = (context: Context, where: Where): Promise<Outcome<ShareProblem>> =>
  change<ShareProblem>(context, 'submit-plan', where.organisation, async (tx) => {
    const working = await loadWorkingPlan(tx, context.house.packs, where, context.now);
    return sharePlan(working?.plan ?? null, working?.actions.length ?? 0);
  });

/** Stops it. */
export const stopSharingPlan = (context: Context, where: Where): Promise<Outcome> =>
  change(context, 'submit-plan', where.organisation, async (tx) => stopSharing(await loadPlan(tx, where)));
