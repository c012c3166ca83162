import { type Day, daysBetween, sayDay } from '../../platform/clock.ts';

/** How long before its review-by date evidence counts as expiring. Our decision. */
export const expiringWithin = 30;

/** How evidence stands to its review-by date: past it, near it, before it, or without one. */
export type Freshness = 'stale' | 'expiring' | 'current' | 'undated';

/** The whole review-by day still counts as before it. */
export function freshnessOf(reviewBy: Day | null, today: Day): Freshness {
  if (reviewBy === null) return 'undated';
  if (reviewBy < today) return 'stale';
  return daysBetween(today, reviewBy) <= expiringWithin ? 'expiring' : 'current';
}

/** `Review overdue: it was due by 3 January 2026`; null where nobody set a date. */
export function sayFreshness(reviewBy: Day | null, today: Day): string | null {
  if (reviewBy === null) return null;
  const freshness = freshnessOf(reviewBy, today);
  if (freshness === 'stale') return `Review overdue: it was due by ${sayDay(reviewBy)}`;
  if (freshness === 'current') return `Review by ${sayDay(reviewBy)}`;
  const days = daysBetween(today, reviewBy);
  const left = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
  return `Review due ${left}, by ${sayDay(reviewBy)}`;
}
