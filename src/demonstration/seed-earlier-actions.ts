import { levelsOf } from '../framework/rules/level.ts';
import { packBefore } from '../framework/rules/mapping.ts';
import type { Pack } from '../framework/rules/pack.ts';
import { loadWorkingPlan } from '../improvement-plan/load-working-plan.ts';
import type { Action } from '../improvement-plan/rules/action.ts';
import type { ActionInput } from '../improvement-plan/rules/save-action.ts';
import { changePlanAction } from '../improvement-plan/save-action.ts';
import { later, type Moment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { actingIn } from './acting-as.ts';

const day = 86_400_000;

/**
 * An action of last year's plan that was finished the day before, and went further than this year's answer says: its
 * outcome asks to be assessed again.
 */
export async function seedEarlierActions(house: House, pack: Pack, now: Moment): Promise<void> {
  const earlier = packBefore(house.packs, pack);
  if (!earlier) return;
  const context = actingIn(house, 'ZR1', 'administrator', later(now, -day));
  const of = ({ edition }: Pack) => ({ organisation: 'ZR1', edition: edition.id });
  const plan = await loadWorkingPlan(house.db, house.packs, of(earlier), context.now);
  const today = await loadWorkingPlan(house.db, house.packs, of(pack), context.now);
  for (const action of plan?.actions ?? []) {
    const answered = today?.outcomes.find((one) => one.outcome.code === action.outcome);
    const best = answered && levelsOf(answered.outcome).at(-1);
    if (action.status !== 'not-started' || !answered?.declared || answered.declared === best || !best)
      continue;
    const at = { ...of(earlier), reference: action.reference };
    await changePlanAction(context, at, String(action.version), {
      ...typedAs(action),
      ...{ status: 'complete', levelReached: best },
    });
    return;
  }
}

/** What stands there, as its form would send it. */
const typedAs = ({ owner, start, delivery, levelReached, ...action }: Action): ActionInput => ({
  ...{ gap: action.gap, action: action.action, resources: action.resources, status: action.status },
  ...{ dependencies: action.dependencies, mitigation: action.mitigation },
  ...{ start: start ?? '', delivery: delivery ?? '', levelReached: levelReached ?? '' },
  ownerPerson: owner?.kind === 'person' ? owner.id : '',
  ownerName: owner?.kind === 'outside' ? owner.name : '',
});
