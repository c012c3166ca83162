import { cast, type TestHouse } from '../../../test/support/a-house.ts';
import type { Where } from '../../improvement-plan/rules/plan.ts';
import type { ActionInput } from '../../improvement-plan/rules/save-action.ts';
import { addPlanAction } from '../../improvement-plan/save-action.ts';
import { loadPlan } from '../../improvement-plan/store.ts';
import { submitNow } from '../../improvement-plan/testing/a-plan.ts';
import { typed } from '../../improvement-plan/testing/typed.ts';
import type { Context } from '../../platform/change/change.ts';
import { statusImported } from '../../status/rules/given.ts';
import { commentPlan, noteCallAboutPlan } from '../comment-on-plan.ts';
import { decidePlan, recommendDecision } from '../decide-on-plan.ts';
import { loadUpdate } from '../load-update.ts';
import type { Decision } from '../rules/decisions.ts';
import { seenOf, type UpdateInput } from '../rules/update.ts';
import { answerPlanUpdate, submitPlanUpdate } from '../update-plan.ts';

/** An answer of which nothing is missing, as it is typed. */
export const answered = (over: Partial<UpdateInput> = {}): UpdateInput => ({
  status: 'in-progress',
  levelReached: '',
  stillValid: 'yes',
  newDelivery: '',
  comment: '',
  ...over,
});

/** Decides as somebody who has just read the plan. */
export async function decideNow(
  context: Context,
  where: Where,
  move: Decision,
  reason = 'Because of the dates',
) {
  const plan = await loadPlan(context.house.db, where);
  return decidePlan(context, where, { move, reason, seen: String(plan?.moves ?? 0) });
}

/** Recommends as somebody who has just read the plan. */
export async function recommendNow(
  context: Context,
  where: Where,
  move: Decision,
  reason = 'It is credible',
) {
  const plan = await loadPlan(context.house.db, where);
  return recommendDecision(context, where, { move, reason, seen: String(plan?.moves ?? 0) });
}

/** Answers for one action as it stands now. */
export async function answerNow(context: Context, at: Where & { reference: string }, input: UpdateInput) {
  const update = await loadUpdate(context.house.db, context.house.packs, at, context.now);
  const action = update?.working.actions.find((one) => one.reference === at.reference);
  const seen = action ? seenOf(action, update?.answers.get(at.reference) ?? null) : '';
  return answerPlanUpdate(context, at, seen, input);
}

/** The same for every action, and hands the update over. */
export async function updateNow(context: Context, where: Where, input: UpdateInput = answered()) {
  const { house, now } = context;
  const open = await loadUpdate(house.db, house.packs, where, now);
  for (const { reference } of open?.working.actions ?? [])
    await answerNow(context, { ...where, reference }, input);
  const update = await loadUpdate(house.db, house.packs, where, now);
  return submitPlanUpdate(context, where, update?.contentHash ?? '');
}

/** A plan of an edition that is over, behind a status that was taken over: submitted, its action's reference. */
export async function aSubmittedPlan(
  house: TestHouse,
  administrator: Context,
  where: Where,
  over: Partial<ActionInput> = {},
): Promise<string> {
  const { organisation, edition } = where;
  await house.given(statusImported(organisation, { edition, status: 'standards-not-met' }, '2025-06-27'));
  const dates = { start: '2025-07-07', delivery: '2026-03-31' };
  await addPlanAction(administrator, { ...where, outcome: 'A1.a' }, typed({ ...dates, ...over }));
  const submitted = await submitNow(administrator, where);
  if ('refused' in submitted) throw new Error(`Not submitted: ${JSON.stringify(submitted)}`);
  return 'A1.a-1';
}

/** The same with everything that reviewers do: commented, recommended, agreed, a call noted, and an update handed over. */
export async function aReviewedPlan(house: TestHouse, administrator: Context, where: Where): Promise<string> {
  const reference = await aSubmittedPlan(house, administrator, where);
  const dee = await house.as(cast.dee);
  await commentPlan(dee, where, '1', { [reference]: 'Who pays for it?', plan: 'Thank you.' });
  await recommendNow(await house.as(cast.reg), where, 'agree');
  await noteCallAboutPlan(dee, where, { text: 'Funding was agreed last week.', on: '2025-12-01' });
  const agreed = await decideNow(dee, where, 'agree');
  const updated = await updateNow(
    administrator,
    where,
    answered({ stillValid: 'no', newDelivery: '2026-07-31', comment: 'The supplier is late.' }),
  );
  if ('refused' in agreed || 'refused' in updated)
    throw new Error(`Not reviewed: ${JSON.stringify([agreed, updated])}`);
  return reference;
}
