import {
  decideMove,
  type MoveProblem,
  type MoveSituation,
  reasonLimit,
} from '../../improvement-plan/rules/decide-move.ts';
import { type Plan, planMoved } from '../../improvement-plan/rules/plan.ts';
import type { Part, PlanStatus } from '../../improvement-plan/rules/states.ts';
import { type Decision as Decided, invalid, missing, stale } from '../../platform/change/decision.ts';
import { type Event, nationalChain } from '../../platform/change/events.ts';
import type { Day } from '../../platform/clock.ts';
import type { GivenStatus } from '../../status/rules/decide.ts';
import '../../status/events.ts';
import { type Decision, decisionFrom, isReviewers, recommendable } from './decisions.ts';

export type DecideProblem = MoveProblem | 'move-missing' | 'moved-meanwhile';

/** A plan before those who decide on it. */
export type Deciding = {
  readonly plan: Plan;
  readonly situation: MoveSituation;
  /** The day of the publication behind the status: no decision moves it (R22). Null where nothing is published. */
  readonly publishedOn: Day | null;
};

/** `seen`: how many moves the plan had made when it was looked at. */
export type DecisionInput = { readonly move: string; readonly reason: string; readonly seen: string };

const given = (status: PlanStatus): GivenStatus | null => (status === 'not-published' ? null : status);

/** Decides on a plan, and gives the status that follows, which is published at once (R22). */
export function decideOnPlan(
  deciding: Deciding | null,
  parts: readonly Part[],
  input: DecisionInput,
): Decided<DecideProblem> {
  if (deciding === null) return missing;
  const { plan, situation, publishedOn } = deciding;
  if (input.seen !== String(plan.moves)) return stale('moved-meanwhile');
  const move = decisionFrom(input.move);
  if (move === null) return invalid({ code: 'move-missing' });
  const moved = decideMove(plan.state, move, { parts, reason: input.reason }, situation);
  if ('problems' in moved) return invalid(...moved.problems);
  // What the register says, also where the plan knows of no publication: of a status that was taken over.
  const before: Plan = { ...plan, status: situation.status };
  const part = parts.includes('decider') && !isReviewers(move) ? 'decider' : partOf(parts);
  const round = move === 'find-no-update' ? (situation.round?.name ?? null) : situation.updatedIn;
  const status = given(moved.status);
  return {
    events: [
      planMoved(before, move, moved, { part, version: plan.version, round, reason: input.reason }),
      ...(moved.status === situation.status || status === null || publishedOn === null
        ? []
        : [statusGiven(plan, status, publishedOn)]),
    ],
  };
}

const partOf = (parts: readonly Part[]): Part => (parts.includes('reviewer') ? 'reviewer' : 'decider');

const statusGiven = ({ organisation, edition }: Plan, status: GivenStatus, publishedOn: Day): Event => ({
  type: 'status-published',
  organisation,
  about: edition,
  payload: { edition, status, publishedOn },
});

export type RecommendProblem =
  | 'move-missing'
  | 'moved-meanwhile'
  | 'reason-missing'
  | 'reason-too-long'
  | 'not-yours'
  | 'not-from-here';

/** The reviewer recommends a decision, with a reason; the organisation does not read it. */
export function recommend(
  deciding: Deciding | null,
  parts: readonly Part[],
  input: DecisionInput,
  id: string,
): Decided<RecommendProblem> {
  if (deciding === null) return missing;
  const { plan, situation } = deciding;
  if (input.seen !== String(plan.moves)) return stale('moved-meanwhile');
  const move = decisionFrom(input.move);
  const problems = problemsOf(move, parts, input.reason);
  if (move === null || problems.length > 0) return invalid(...problems.map((code) => ({ code })));
  if (!recommendable(plan.state, situation).some((one) => one.move === move))
    return invalid({ code: 'not-from-here' });
  const { organisation, edition, version } = plan;
  const payload = { id, organisation, edition, version, move, reason: input.reason.trim() };
  return {
    events: [
      { type: 'plan-recommended', organisation: nationalChain, about: `${edition}/${organisation}`, payload },
    ],
  };
}

function problemsOf(
  move: Decision | null,
  parts: readonly Part[],
  reason: string,
): readonly RecommendProblem[] {
  return [
    ...(move === null ? (['move-missing'] as const) : []),
    ...(parts.includes('reviewer') ? [] : (['not-yours'] as const)),
    ...(reason.trim() === '' ? (['reason-missing'] as const) : []),
    ...(reason.length > reasonLimit ? (['reason-too-long'] as const) : []),
  ];
}
