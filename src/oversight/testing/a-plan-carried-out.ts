import { cast, type TestHouse } from '../../../test/support/a-house.ts';
import type { Level } from '../../framework/rules/pack.ts';
import { loadActions } from '../../improvement-plan/action-store.ts';
import { anAction, submitNow } from '../../improvement-plan/testing/a-plan.ts';
import { openPlanRound } from '../../plan-review/change-rounds.ts';
import { loadUpdate } from '../../plan-review/load-update.ts';
import { answered, answerNow, decideNow } from '../../plan-review/testing/a-review.ts';
import { submitPlanUpdate } from '../../plan-review/update-plan.ts';
import type { Context } from '../../platform/change/change.ts';
import { dayOf, later } from '../../platform/clock.ts';

const day = 86_400_000;
const whereOf = (organisation: string) => ({ organisation, edition: '2025-26' });

/** An action for every gap, submitted, and agreed by the national team. */
export async function agreedPlan(house: TestHouse, administrator: Context, organisation: string) {
  const where = whereOf(organisation);
  await anAction(administrator, where, { start: '2026-07-10', delivery: '2027-03-31' });
  const submitted = await submitNow(administrator, where);
  return 'refused' in submitted ? submitted : decideNow(await house.as(cast.dee), where, 'agree');
}

/** A round of updates for everybody, opened today. */
export const openRoundToday = async (house: TestHouse) => {
  const today = dayOf(house.clock.now());
  return openPlanRound(await house.as(cast.dee), '2025-26', {
    ...{ name: `Round of ${today}`, opens: today, due: dayOf(later(today, 45 * day)), reason: 'More' },
  });
};

/** An update in which each action is complete with a level of its own: what was handed over, or null where it was refused. */
export async function updatedWith(
  { house, who }: Context,
  organisation: string,
  levelOf: (nth: number) => Level,
): Promise<readonly { readonly reference: string; readonly level: Level }[] | null> {
  const context = { house, who, now: house.clock.now() };
  const where = whereOf(organisation);
  const actions = await loadActions(house.db, where);
  const named = actions.map(({ reference }, nth) => ({ reference, level: levelOf(nth) }));
  for (const { reference, level } of named)
    await answerNow(
      context,
      { ...where, reference },
      answered({ status: 'complete', levelReached: level, stillValid: '' }),
    );
  const update = await loadUpdate(house.db, house.packs, where, context.now);
  const submitted = await submitPlanUpdate(context, where, update?.contentHash ?? '');
  return 'refused' in submitted ? null : named;
}

/** A plan from its actions to the decision that it is complete: every action has reached the level. */
export async function planCarriedOut(
  house: TestHouse,
  administrator: Context,
  organisation: string,
  level: Level,
): Promise<void> {
  const agreed = await agreedPlan(house, administrator, organisation);
  house.setClock(later(house.clock.now(), 30 * day));
  await openRoundToday(house);
  const updated = await updatedWith(administrator, organisation, () => level);
  const completed = await decideNow(await house.as(cast.dee), whereOf(organisation), 'find-complete');
  if ('refused' in agreed || updated === null || 'refused' in completed)
    throw new Error(`Not carried out: ${JSON.stringify([agreed, updated, completed])}`);
}
