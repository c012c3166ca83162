import type { Problem } from '../../platform/change/decision.ts';
import type { Day } from '../../platform/clock.ts';
import {
  type Condition,
  moveOf,
  type Part,
  type PlanMove,
  type PlanState,
  type PlanStatus,
} from './states.ts';

export const reasonLimit = 4_000;

/** A round of updates as it stands for one organisation: an extended day stands in place of the edition's. */
export type Round = { readonly name: string; readonly opens: Day; readonly due: Day };

/** What the conditions of moves are judged by. */
export type MoveSituation = {
  readonly today: Day;
  /** What the organisation stands as for the edition. */
  readonly status: PlanStatus;
  /** The last day of the full assessment, for this organisation. */
  readonly fullDue: Day;
  /** The round that opened last; null before the first. */
  readonly round: Round | null;
  /** The round of the latest update; null where there is none. */
  readonly updatedIn: string | null;
  /** What the check of the working plan finds missing. */
  readonly faults: number;
  /** Of the latest version: whether every outcome below its level has an action there. */
  readonly everyGapCovered: boolean;
  /** Of the latest version: whether every action is complete and names the level reached. */
  readonly everyActionComplete: boolean;
};

/** Who moves a plan: the parts that this person has in it, and what they say. */
export type Mover = { readonly parts: readonly Part[]; readonly reason: string };

export type MoveProblem = Condition | 'not-from-here' | 'not-yours' | 'reason-missing' | 'reason-too-long';

export type Moved = { readonly to: PlanState; readonly status: PlanStatus };

const holds: { readonly [C in Condition]: (now: MoveSituation) => boolean } = {
  'may-be-handed-over': ({ status, today, fullDue }) =>
    status === 'not-published' ? today > fullDue : status !== 'standards-met',
  'plan-is-complete': ({ faults }) => faults === 0,
  'below-profile': ({ status }) => status === 'standards-not-met' || status === 'approaching-standards',
  'every-gap-is-covered': ({ everyGapCovered }) => everyGapCovered,
  'round-is-open': ({ round, today }) => round !== null && round.opens <= today,
  'update-is-overdue': ({ round, today, updatedIn }) =>
    round !== null && round.due < today && updatedIn !== round.name,
  'every-action-is-complete': ({ everyActionComplete }) => everyActionComplete,
  'status-is-approaching': ({ status }) => status === 'approaching-standards',
};

/** Whether a plan in this state can make a move: where it leads and what the register shows then, or what is in the way. */
export function decideMove(
  state: PlanState,
  move: PlanMove,
  mover: Mover,
  now: MoveSituation,
): Moved | { readonly problems: readonly Problem<MoveProblem>[] } {
  const { from, to, by, reason, needs, status } = moveOf(move);
  const codes: MoveProblem[] = [
    ...(from.includes(state) ? [] : (['not-from-here'] as const)),
    ...(by.some((part) => mover.parts.includes(part)) ? [] : (['not-yours'] as const)),
    ...(reason ? problemsOfReason(mover.reason) : []),
    ...needs.filter((condition) => !holds[condition](now)),
  ];
  if (codes.length > 0) return { problems: codes.map((code) => ({ code })) };
  return { to: to === 'same' ? state : to, status: status === 'keeps' ? now.status : status };
}

function problemsOfReason(reason: string): readonly MoveProblem[] {
  if (reason.trim() === '') return ['reason-missing'];
  return reason.length > reasonLimit ? ['reason-too-long'] : [];
}

/** The round that opened last. */
export const roundOn = (rounds: readonly Round[], today: Day): Round | null =>
  rounds.filter((round) => round.opens <= today).at(-1) ?? null;
