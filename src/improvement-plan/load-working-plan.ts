import { type Assessment, assessmentOf } from '../assessment/load-assessment.ts';
import type { Answer } from '../assessment/rules/answer.ts';
import { standings } from '../assessment/rules/progress.ts';
import { answersPart } from '../assessment/store.ts';
import type { Evidence } from '../evidence/rules/evidence.ts';
import { namedParts } from '../evidence/store.ts';
import { findPack } from '../framework/rules/find.ts';
import type { Pack, Packs } from '../framework/rules/pack.ts';
import type { PersonOf } from '../organisation/load-people.ts';
import { memberPart, organisationPart } from '../organisation/store.ts';
import { dayOf, type Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { bothTogether, type Parts, type Said } from '../platform/database/together.ts';
import { actionsPart, planEvidenceIds, planEvidencePart } from './action-store.ts';
import { planPeopleFrom } from './load-readers.ts';
import type { Action } from './rules/action.ts';
import { type Check, checkPlan, type Frame } from './rules/completeness.ts';
import { type PlanOutcome, planOutcomes } from './rules/gaps.ts';
import type { Plan, Where } from './rules/plan.ts';
import { isAgreed } from './rules/states.ts';
import { planPart } from './store.ts';

/** The plan as the organisation writes it, with what it answers to. */
export type WorkingPlan = Assessment & {
  readonly where: Where;
  readonly plan: Plan | null;
  /** What is answered now, by outcome. */
  readonly answers: ReadonlyMap<string, Answer>;
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
  as: (plan: Plan | null) => Plan | null = (plan) => plan,
): Promise<WorkingPlan | null> {
  return (await loadWorkingPlanWith(db, packs, where, now, {}, as))?.working ?? null;
}

/** The same with something more that a page shows, in one query. */
export async function loadWorkingPlanWith<More extends Parts>(
  db: Queryable,
  packs: Packs,
  where: Where,
  now: Moment,
  more: More,
  as: (plan: Plan | null) => Plan | null = (plan) => plan,
): Promise<{ readonly working: WorkingPlan; readonly more: Said<More> } | null> {
  const pack = findPack(packs, where.edition);
  if (!pack || pack.edition.dates.opened > dayOf(now)) return null;
  const [found, said] = await bothTogether(db, writtenParts(db, pack, where), more);
  const assessment = found.organisation && assessmentOf(packs, pack, found.organisation, now);
  if (!assessment) return null;
  const written = {
    ...{ where, plan: as(found.plan), actions: found.actions },
    people: planPeopleFrom(found.members),
    evidence: evidenceOf([...found.ownEvidence, ...found.sharedEvidence], found.attached),
  };
  return { working: workingPlan(assessment, found.answers, written), more: said };
}

const writtenParts = (db: Queryable, { edition, framework }: Pack, where: Where) => ({
  organisation: organisationPart(db, where.organisation),
  answers: answersPart(db, where.organisation, edition.id, framework.id),
  plan: planPart(db, where),
  actions: actionsPart(db, where),
  members: memberPart(db, where.organisation),
  attached: planEvidencePart(db, where),
  ...namedParts(db, where.organisation, planEvidenceIds(db, where)),
});

type Written = Pick<WorkingPlan, 'where' | 'plan' | 'actions' | 'people' | 'evidence'>;

function workingPlan(
  assessment: Assessment,
  answers: ReadonlyMap<string, Answer>,
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
    ...{ ...assessment, ...written, answers, outcomes, frame },
    actions: inOrder(outcomes, actions),
    check: checkPlan(below, actions, frame),
  };
}

/** In the framework's order, which is not that of the codes. */
const inOrder = (outcomes: readonly PlanOutcome[], actions: readonly Action[]): readonly Action[] =>
  outcomes.flatMap(({ outcome }) => actions.filter((one) => one.outcome === outcome.code));

function evidenceOf(
  evidence: readonly Evidence[],
  attached: readonly { readonly reference: string; readonly evidence: string }[],
): ReadonlyMap<string, readonly Evidence[]> {
  const items = new Map(evidence.map((one) => [one.id, one]));
  const found = new Map<string, readonly Evidence[]>();
  for (const { reference, evidence: id } of attached) {
    const item = items.get(id);
    if (item) found.set(reference, [...(found.get(reference) ?? []), item]);
  }
  return found;
}
