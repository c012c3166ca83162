import { partsOf } from '../improvement-plan/rules/parts.ts';
import type { Where } from '../improvement-plan/rules/plan.ts';
import { type Context, change } from '../platform/change/change.ts';
import type { Outcome } from '../platform/change/decision.ts';
import { nationalChain } from '../platform/change/events.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import { loadReview } from './load-review.ts';
import {
  type DecideProblem,
  type DecisionInput,
  decideOnPlan,
  type RecommendProblem,
  recommend,
} from './rules/decide-plan.ts';
import { decisionFrom, isReviewers } from './rules/decisions.ts';

/**
 * Decides on a plan: who reviews and who decides is the edition's table (R25). The status that follows is published in
 * the same transaction, with the day of the publication that it is about (R22).
 */
export function decidePlan(
  context: Context,
  where: Where,
  input: DecisionInput,
): Promise<Outcome<DecideProblem>> {
  const move = decisionFrom(input.move);
  const permission = move !== null && isReviewers(move) ? 'review-plans' : 'decide-plans';
  return change<DecideProblem>(context, permission, where.organisation, async (tx) => {
    const { review, parts } = await reviewing(tx, context, where);
    return decideOnPlan(review, parts, input);
  });
}

/** Recommends a decision to those who decide; it stands in the national chain, where the organisation does not read. */
export function recommendDecision(
  context: Context,
  where: Where,
  input: DecisionInput,
): Promise<Outcome<RecommendProblem>> {
  const chains = [where.organisation, nationalChain] as const;
  return change<RecommendProblem>(context, 'review-plans', chains, async (tx) => {
    const { review, parts } = await reviewing(tx, context, where);
    return recommend(review, parts, input, context.house.newId());
  });
}

async function reviewing(tx: Transaction, { house, who, now }: Context, where: Where) {
  const review = await loadReview(tx, house.packs, where, now);
  return { review, parts: review ? partsOf(who, review.organisation, review.reviewer) : [] };
}
