import { withoutGroup } from '../../../improvement-plan/rules/content.ts';
import { partsOf } from '../../../improvement-plan/rules/parts.ts';
import type { Moment } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/open-database.ts';
import type { House } from '../../../platform/house.ts';
import type { Who } from '../../../platform/pages/gate.ts';
import { loadReader } from '../../../publication/pages/read/load-reader.ts';
import { loadAcknowledgements, loadCalls, loadComments, loadRecommendations } from '../../load-comments.ts';
import { loadInterimLevels } from '../../load-interim-levels.ts';
import { loadReview } from '../../load-review.ts';
import { columnsOf, referencesIn } from '../../rules/columns.ts';
import { offersFor } from '../../rules/decisions.ts';

export type Asked = {
  readonly db: Db;
  readonly house: House;
  readonly who: Who;
  readonly now: Moment;
  readonly params: { readonly organisation: string; readonly edition: string };
};

/** A plan with all that its reviewers read beside it; null where nothing was handed over. */
export async function loadReviewPage({ db, house, who, now, params }: Asked) {
  const where = { organisation: params.organisation, edition: params.edition };
  const review = await loadReview(db, house.packs, where, now);
  if (!review) return null;
  const reader = await loadReader(house, db, who, where.organisation);
  const versions = reader.knowsProfileGroup ? review.versions : review.versions.map(withoutGroup);
  const latest = versions.at(-1);
  if (!latest) return null;
  const belongs = who.grants.some((one) => one.organisation === where.organisation);
  const parts = partsOf(who, review.organisation, review.reviewer).filter((one) => one !== 'organisation');
  const [comments, acknowledged] = await Promise.all([
    loadComments(db, where),
    loadAcknowledgements(db, where),
  ]);
  return {
    ...review,
    ...{ versions, latest, parts, comments, acknowledged, isOwn: belongs },
    columns: columnsOf(versions, review.moves),
    references: referencesIn(columnsOf(versions, review.moves).map((one) => one.version)),
    // What reviewers say among themselves is not for people of the organisation.
    recommendations: belongs ? null : await loadRecommendations(db, where),
    calls: belongs ? null : await loadCalls(db, where),
    offers: offersFor(review.plan.state, parts, review.situation),
    interim: await loadInterimLevels(
      db,
      house.packs,
      review.pack,
      where.organisation,
      latest.outcomes.map((one) => one.code),
    ),
  };
}

export type ReviewPage = NonNullable<Awaited<ReturnType<typeof loadReviewPage>>>;
