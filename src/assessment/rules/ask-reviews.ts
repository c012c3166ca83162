import { inOrder } from '../../organisation/rules/discipline.ts';
import { closed, type Decision, invalid } from '../../platform/change/decision.ts';
import type { Event } from '../../platform/change/events.ts';
import '../events.ts';
import type { Place } from './give-verdict.ts';
import { becomes, isSaidComplete, type UnderReview } from './review.ts';

export type AskProblem = 'edition-closed' | 'nothing-chosen' | 'discipline-unknown';

/**
 * Asks exactly these reviews of an outcome. An answer that was complete waits for a review that is new; one that
 * waited only for reviews no longer asked is complete.
 */
export function askReviews(
  review: UnderReview,
  place: Place,
  wanted: readonly string[],
): Decision<AskProblem> {
  if (!place.open) return closed('edition-closed');
  if (inOrder(wanted).length < new Set(wanted).size) return invalid({ code: 'discipline-unknown' });
  const [before, after] = [inOrder(review.asked), inOrder(wanted)];
  if (before.join() === after.join()) return { events: [] };
  const { organisation, edition, framework, outcome } = place;
  const now = becomes(review, after, review.verdicts);
  const payload = { edition, framework, outcome, before, after, becomes: now === 'draft' ? null : now };
  return { events: [{ type: 'reviews-asked', organisation, about: `${edition}/${outcome}`, payload }] };
}

/** Evidence was attached or removed: whatever was approved has lapsed, and the answer waits again (nothing where none was said complete). */
export function lapseByEvidence(review: UnderReview, place: Omit<Place, 'open'>): readonly Event[] {
  if (review.asked.length === 0 || !isSaidComplete(review)) return [];
  const { organisation, edition, framework, outcome } = place;
  const payload = { edition, framework, outcome };
  return [{ type: 'reviews-lapsed', organisation, about: `${edition}/${outcome}`, payload }];
}
