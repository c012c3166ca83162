import { type Assessment, loadAssessment } from '../assessment/load-assessment.ts';
import { standings } from '../assessment/rules/progress.ts';
import { loadAnswers } from '../assessment/store.ts';
import type { Evidence } from '../evidence/rules/evidence.ts';
import { loadEvidenceByIds } from '../evidence/store.ts';
import type { Packs } from '../framework/rules/pack.ts';
import type { PersonOf } from '../organisation/load-people.ts';
import { dayOf, type Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { loadActions, loadPlanEvidence } from './action-store.ts';
import { planPeople } from './load-readers.ts';
import type { Action } from './rules/action.ts';
import { type Check, checkPlan, type Frame } from './rules/completeness.ts';
import { type PlanOutcome, planOutcomes } from './rules/gaps.ts';
import type { Plan, Where } from './rules/plan.ts';
import { isAgreed } from './rules/states.ts';
import { loadPlan } from './store.ts';

/** The plan as the organisation writes it, with what it answers to. */
export type WorkingPlan = Assessment & {
  readonly where: Where;
  readonly plan: Plan | null;
  /** Every outcome of the framework. */
  readonly outcomes: readonly PlanOutcome[];
  readonly actions: readonly Action[];
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  /** Who can own an action. */
  readonly people: readonly PersonOf[];
  readonly frame: Frame;
  readonly check: Check;
};

/**
 * The plan of an organisation in an edition; null where it does not take part or the edition has not opened. `as`
 * shows it as it would be: after a publication that is being made.
 */
export async function loadWorkingPlan(
  db: Queryable,
  packs: Packs,
  where: Where,
  now: Moment,
  as?: (plan: Plan | null) => Plan | null,
): Promise<WorkingPlan | null> {
  const assessment = await loadAssessment(db, packs, where, now);
  if (!assessment || assessment.pack.edition.dates.opened > dayOf(now)) return null;
  const [answers, stored, actions, attached, people] = await Promise.all([
    loadAnswers(db, where.organisation, where.edition, assessment.pack.framework.id),
    loadPlan(db, where),
    loadActions(db, where),
    loadPlanEvidence(db, where),
    planPeople(db, where.organisation),
  ]);
  const plan = as ? as(stored) : stored;
  const evidence = await evidenceOf(db, where.organisation, attached);
  const written = { where, plan, actions, people, evidence };
  return workingPlan(assessment, answers, written);
}

type Written = Pick<WorkingPlan, 'where' | 'plan' | 'actions' | 'people' | 'evidence'>;

function workingPlan(
  assessment: Assessment,
  answers: Parameters<typeof standings>[2],
  written: Written,
): WorkingPlan {
  const { pack, profile, organisation } = assessment;
  const { plan, actions, people } = written;
  const set = standings(pack, profile, answers);
  const outcomes = planOutcomes(pack, profile, organisation.type, set, plan?.below ?? null);
  const frame: Frame = {
    completeBy: pack.edition.dates.plansCompleteBy,
    isAgreed: plan !== null && isAgreed(plan.state),
    people: people.map((one) => one.id),
  };
  const below = outcomes.filter((one) => one.isBelow).map((one) => one.outcome.code);
  return {
    ...{ ...assessment, ...written, outcomes, frame },
    actions: inOrder(outcomes, actions),
    check: checkPlan(below, actions, frame),
  };
}

/** In the framework's order, which is not that of the codes. */
const inOrder = (outcomes: readonly PlanOutcome[], actions: readonly Action[]): readonly Action[] =>
  outcomes.flatMap(({ outcome }) => actions.filter((one) => one.outcome === outcome.code));

async function evidenceOf(
  db: Queryable,
  organisation: string,
  attached: readonly { readonly reference: string; readonly evidence: string }[],
): Promise<ReadonlyMap<string, readonly Evidence[]>> {
  const ids = [...new Set(attached.map((one) => one.evidence))];
  const items = new Map((await loadEvidenceByIds(db, organisation, ids)).map((one) => [one.id, one]));
  const found = new Map<string, readonly Evidence[]>();
  for (const { reference, evidence } of attached) {
    const item = items.get(evidence);
    if (item) found.set(reference, [...(found.get(reference) ?? []), item]);
  }
  return found;
}
