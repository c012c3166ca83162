import type { Answer } from '../../assessment/rules/answer.ts';
import { meets } from '../../framework/rules/level.ts';
import type { OriginKind } from '../../framework/rules/mapping.ts';
import type { Level } from '../../framework/rules/pack.ts';
import type { ActionStatus } from '../../improvement-plan/rules/action.ts';
import type { Day, Moment } from '../../platform/clock.ts';

/** An action of the plan of the edition before, as it is shown beside an outcome that it serves. */
export type ServingAction = {
  readonly reference: string;
  /** Its outcome, by the code of the earlier framework. */
  readonly outcome: string;
  /** Counts the actions of that outcome. */
  readonly number: number;
  readonly action: string;
  readonly owner: string | null;
  readonly status: ActionStatus;
  readonly delivery: Day | null;
  /** What it says its outcome has reached, once it is complete (R22). */
  readonly levelReached: Level | null;
  readonly finishedAt: Moment | null;
};

/** What an earlier action means for this year's answer: work that goes on, a reason to look again, or nothing any more. */
export type Bearing = 'unfinished' | 'look-again' | 'answered-since';

/**
 * What is finished asks to assess its outcome again, until a level is declared or the answer changed after it; and not
 * where the answer gives that level already. The level that it names is of the earlier outcome, so where that became
 * something else (`changed`, `split`, `merged`) it settles nothing.
 */
export function bearingOf(
  { status, finishedAt, levelReached }: Pick<ServingAction, 'status' | 'finishedAt' | 'levelReached'>,
  { level, changedAt }: Pick<Answer, 'level' | 'changedAt'>,
  kind: OriginKind,
): Bearing {
  if (status !== 'complete') return 'unfinished';
  if (level === null) return 'look-again';
  if (changedAt !== null && finishedAt !== null && changedAt > finishedAt) return 'answered-since';
  const says = kind === 'same' && levelReached !== null && meets(level, levelReached);
  return says ? 'answered-since' : 'look-again';
}
