import {
  decideMove,
  type MoveProblem,
  type MoveSituation,
} from '../../improvement-plan/rules/decide-move.ts';
import {
  moveNames,
  moveOf,
  type Part,
  type PlanMove,
  type PlanState,
} from '../../improvement-plan/rules/states.ts';

/** The moves that reviewers and deciders make: each with a reason and a name (R22, R25). */
export const decisions = [
  'agree',
  'not-agree',
  'return',
  'find-on-track',
  'find-insufficient',
  'find-complete',
  'find-no-update',
  'revert',
] as const satisfies readonly PlanMove[];
export type Decision = (typeof decisions)[number];

/** Whether text names a decision. */
export const decisionFrom = (text: string): Decision | null => decisions.find((one) => one === text) ?? null;

/** Who may make it at all: those who comment, or those who decide alone. */
export const isReviewers = (decision: Decision): boolean => moveOf(decision).by.includes('reviewer');

/** A decision that the plan's state has, and what stands in its way. */
export type Offer = { readonly move: Decision; readonly inTheWay: readonly MoveProblem[] };

/** What can be decided on a plan in its state by somebody with these parts; with what is still in the way of each. */
export function offersFor(
  state: PlanState,
  parts: readonly Part[],
  situation: MoveSituation,
): readonly Offer[] {
  return decisions
    .filter(
      (move) => moveOf(move).from.includes(state) && moveOf(move).by.some((part) => parts.includes(part)),
    )
    .map((move) => {
      const moved = decideMove(state, move, { parts, reason: 'Asked for later' }, situation);
      return { move, inTheWay: 'problems' in moved ? moved.problems.map((one) => one.code) : [] };
    });
}

/** What a reviewer can recommend: whatever those who decide could decide now. */
export const recommendable = (state: PlanState, situation: MoveSituation): readonly Offer[] =>
  offersFor(state, ['decider'], situation);

/** Whether anything waits for a decision in this state. */
export const waitsForDecision = (state: PlanState): boolean => state === 'submitted' || state === 'updated';

/** All moves but the decisions: those of the organisation and of publications. */
export const otherMoves = moveNames.filter((move) => !decisions.some((one) => one === move));
