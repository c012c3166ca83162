import type { Outcome } from '../../framework/rules/pack.ts';
import type { Action } from '../../improvement-plan/rules/action.ts';
import type { Plan } from '../../improvement-plan/rules/plan.ts';
import type { Place } from '../../improvement-plan/rules/save-action.ts';
import type { UpdateAnswer } from '../../plan-review/rules/update.ts';
import type { Moment } from '../../platform/clock.ts';
import type { Said } from './texts.ts';

/** What the rows of a workbook are judged against. */
export type Ground = {
  readonly place: Place;
  readonly now: Moment;
  readonly outcomes: readonly Outcome[];
  /** The actions as they stand, by reference. */
  readonly actions: ReadonlyMap<string, Action>;
  /** The highest number that an outcome's actions have had. */
  readonly last: ReadonlyMap<string, number>;
  /** What a new action's gap is prefilled with, by outcome. */
  readonly gaps: ReadonlyMap<string, string>;
  /** The round whose answers are taken now; null where none is open or the plan is not agreed. */
  readonly round: string | null;
  readonly answers: ReadonlyMap<string, UpdateAnswer>;
  /** What stands in columns of people's own. */
  readonly more: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /**
   * For somebody who loads a workbook on behalf of the organisation: the actions as they were handed over, which is
   * all that a reviewer may learn of (R38). Null for the organisation's own people, who see the plan as it stands.
   */
  readonly handedOver: ReadonlyMap<string, Said> | null;
};

/** The place of an update, where the plan is in a round. */
export const updatePlace = (
  { place, round }: Ground,
  plan: Plan,
): { where: Place['where']; plan: Plan; round: string | null; completeBy: string } => ({
  ...{ where: place.where, plan, round, completeBy: place.completeBy },
});
