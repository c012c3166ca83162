import { cast, type TestHouse } from '../../../test/support/a-house.ts';
import { answerOutcome } from '../../assessment/answer-outcome.ts';
import { type Context, changeAsService } from '../../platform/change/change.ts';
import { attachActionEvidence } from '../action-evidence.ts';
import { loadWorkingPlan } from '../load-working-plan.ts';
import { planMoved, type Where } from '../rules/plan.ts';
import type { ActionInput } from '../rules/save-action.ts';
import { type PlanState, states } from '../rules/states.ts';
import { addPlanAction } from '../save-action.ts';
import { loadPlan } from '../store.ts';
import { loadSubmission, shareImprovementPlan, submitImprovementPlan } from '../submit-plan.ts';
import { typed } from './typed.ts';

/** When a plan can be submitted without a publication: the deadline of 2025-26 has passed. */
export const afterFullDue = '2026-07-02T09:00:00.000Z';

/** An action for every gap of an organisation; the first reference, or none. */
export async function anAction(
  context: Context,
  where: Where,
  over: Partial<ActionInput> = {},
): Promise<string> {
  const working = await loadWorkingPlan(context.house.db, context.house.packs, where, context.now);
  const codes = working?.check.uncovered ?? [];
  for (const outcome of codes) await addPlanAction(context, { ...where, outcome }, typed(over));
  return codes[0] === undefined ? 'none' : `${codes[0]}-1`;
}

/** Submits what is there, as somebody who has seen it. */
export async function submitNow(context: Context, where: Where) {
  const { house, now } = context;
  const today = await loadSubmission(house.db, house.packs, where, now);
  return submitImprovementPlan(context, where, today?.contentHash ?? '');
}

/** Puts a plan into a state, as a named decider would. */
export async function decided(house: TestHouse, where: Where, to: PlanState, reason: string): Promise<void> {
  const plan = await loadPlan(house.db, where);
  if (!plan) throw new Error('There is no plan');
  const move = to === 'returned' ? 'return' : to === 'agreed' ? 'agree' : 'not-agree';
  const [status = 'standards-not-met'] = states[to].statuses;
  const said = { part: 'decider', version: plan.version, round: null, reason } as const;
  const { id, name } = cast.dee;
  await changeAsService(house, { id, name }, house.clock.now(), [where.organisation], async () => ({
    events: [planMoved(plan, move, { to, status }, said)],
  }));
}

/** A plan with everything: actions with evidence, shared, submitted once and returned. The first action's reference. */
export async function aPlan(
  house: TestHouse,
  context: Context,
  where: Where,
  evidence: string,
): Promise<string> {
  const reference = await anAction(context, where);
  await attachActionEvidence(context, { ...where, reference }, [evidence]);
  await shareImprovementPlan(context, where);
  await submitNow({ ...context, now: afterFullDue }, where);
  await decided(house, where, 'returned', 'Say who pays for it.');
  return reference;
}

/** Outcomes that are declared as not achieved. */
export async function lowOutcomes(
  context: Context,
  where: Where,
  outcomes: readonly string[],
): Promise<void> {
  for (const outcome of outcomes)
    await answerOutcome(
      context,
      { ...where, outcome },
      {
        ...{ version: 0, level: 'not-achieved', complete: true, statement: 'Not yet' },
        ...{ marks: {}, fields: {}, unreadable: [] },
      },
    );
}
