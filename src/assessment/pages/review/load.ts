import { loadDisciplines } from '../../../organisation/load-disciplines.ts';
import type { Discipline } from '../../../organisation/rules/discipline.ts';
import { asksEverywhere } from '../../ask-for-reviews.ts';
import { loadReviewsOf, type Reviews } from '../../load-reviews.ts';
import { isSaidComplete } from '../../rules/review.ts';
import { loadOutcomePage, type OutcomeLoaded } from '../outcome/load.ts';

export type ReviewLoaded = {
  readonly outcome: OutcomeLoaded;
  readonly review: Reviews;
  /** What of that which is asked the reader may judge. */
  readonly mine: readonly Discipline[];
  /** Whether they can judge it now; `own` where they made the last change themselves. */
  readonly can: 'judge' | 'own' | 'no';
  readonly canAsk: boolean;
};

/** An outcome with all that a reviewer needs; null where there is no such outcome. */
export async function loadReviewPage(
  asked: Parameters<typeof loadOutcomePage>[0],
): Promise<ReviewLoaded | null> {
  const outcome = await loadOutcomePage(asked);
  if (!outcome) return null;
  const { db, who, params } = asked;
  const where = { ...params, framework: outcome.pack.framework.id };
  const review = await loadReviewsOf(db, where, params.outcome);
  const judges = (await loadDisciplines(db, params.organisation)).get(who.id) ?? [];
  const mine = review.asked.filter((one) => judges.includes(one));
  const isMine = mine.length > 0 && outcome.open && isSaidComplete(review);
  return {
    // What is read here is changed on the outcome's own page.
    outcome: { ...outcome, canWrite: false, only: null, lastYear: null },
    review,
    mine,
    can: isMine ? (review.contentBy === who.id ? 'own' : 'judge') : 'no',
    canAsk: asksEverywhere(who, params.organisation) || outcome.allocation.owner?.id === who.id,
  };
}
