import type { Pack } from '../../../framework/rules/pack.ts';
import { isOpenForAnswers } from '../../../framework/rules/year.ts';
import { judge } from '../../../organisation/rules/permission.ts';
import { type ComesFrom, comesFrom, inOrder } from '../../../plan-review/load-earlier-actions.ts';
import type { OutcomeRecord } from '../../../plan-review/load-outcome-record.ts';
import { type Bearing, bearingOf, type ServingAction } from '../../../plan-review/rules/earlier.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Asked } from './load.ts';

/** Last year's actions for an outcome that still matter to its answer, and where the outcome comes from. */
export type EarlierPlan = {
  readonly from: ComesFrom;
  readonly unfinished: readonly ServingAction[];
  /** Finished, and the outcome was not assessed since. */
  readonly finished: readonly ServingAction[];
};

/**
 * Where to look for them; null where nobody needs to look: for whoever does not read the plan (R38: contributors see what
 * is given to them, and a plan is not), in an edition that takes no answers any more, and where nothing came before.
 */
export function whereFrom({ house, who, now, params }: Asked, pack: Pack): ComesFrom | null {
  const subject = { organisation: params.organisation, region: null };
  if (!isOpenForAnswers(house.packs, pack.edition, dayOf(now))) return null;
  if (judge(who, 'read-plan', subject) !== 'granted') return null;
  return comesFrom(house.packs, pack, params.outcome);
}

/** What was found there, by what it means for this year's answer. */
export function earlierPlan(
  from: ComesFrom,
  { serving, answer }: Pick<OutcomeRecord, 'serving' | 'answer'>,
): EarlierPlan {
  const ordered = inOrder(serving, from.from);
  const those = (bearing: Bearing) => ordered.filter((one) => bearingOf(one, answer, from.kind) === bearing);
  return { from, unfinished: those('unfinished'), finished: those('look-again') };
}
