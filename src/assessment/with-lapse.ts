import type { Event } from '../platform/change/events.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { loadReviewsOf } from './load-reviews.ts';
import { lapseByEvidence } from './rules/ask-reviews.ts';

type Where = { readonly organisation: string; readonly edition: string; readonly outcome: string };

/** The events, and with them that approvals have lapsed, where evidence was attached to an outcome or removed from it. */
export async function withLapse(
  db: Queryable,
  { organisation, edition, outcome }: Where,
  framework: string,
  events: readonly Event[],
): Promise<{ events: readonly Event[] }> {
  const changes = events.some(({ type }) => type === 'evidence-attached' || type === 'evidence-detached');
  if (!changes) return { events };
  const where = { organisation, edition, framework };
  const review = await loadReviewsOf(db, where, outcome);
  return { events: [...events, ...lapseByEvidence(review, { ...where, outcome })] };
}
