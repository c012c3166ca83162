import { disciplinesPart } from '../../../organisation/load-disciplines.ts';
import type { Discipline } from '../../../organisation/rules/discipline.ts';
import { bothTogether, type Parts, type Said } from '../../../platform/database/together.ts';
import { asksEverywhere } from '../../ask-for-reviews.ts';
import { type Reviews, reviewParts, reviewsOf, standingFrom } from '../../load-reviews.ts';
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

type Asked = Parameters<typeof loadOutcomePage>[0];

/** An outcome with all that a reviewer needs; null where there is no such outcome. */
export const loadReviewPage = async (asked: Asked): Promise<ReviewLoaded | null> =>
  (await loadReviewPageWith(asked, {}))?.[0] ?? null;

/** The same with something more that a page shows. */
export async function loadReviewPageWith<More extends Parts>(
  asked: Asked,
  more: More,
): Promise<readonly [ReviewLoaded, Said<More>] | null> {
  const outcome = await loadOutcomePage(asked);
  if (!outcome) return null;
  const { db, who, params } = asked;
  const where = { ...params, framework: outcome.pack.framework.id };
  const parts = {
    ...reviewParts(db, where, params.outcome),
    judges: disciplinesPart(db, params.organisation),
  };
  const [found, said] = await bothTogether(db, parts, more);
  const review = reviewsOf(standingFrom(found), params.outcome);
  const judges = found.judges.get(who.id) ?? [];
  const mine = review.asked.filter((one) => judges.includes(one));
  const isMine = mine.length > 0 && outcome.open && isSaidComplete(review);
  const loaded: ReviewLoaded = {
    // What is read here is changed on the outcome's own page.
    outcome: { ...outcome, canWrite: false, only: null, lastYear: null },
    review,
    mine,
    can: isMine ? (review.contentBy === who.id ? 'own' : 'judge') : 'no',
    canAsk: asksEverywhere(who, params.organisation) || outcome.allocation.owner?.id === who.id,
  };
  return [loaded, said];
}
