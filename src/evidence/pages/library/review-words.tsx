import type { Day } from '../../../platform/clock.ts';
import type { Evidence } from '../../rules/evidence.ts';
import { freshnessOf, sayFreshness } from '../../rules/freshness.ts';

/** When an item must be reviewed, in words; strong where it is overdue or nearly so. Nothing for what was removed. */
export const ReviewWords = ({ item, today }: { item: Evidence; today: Day }) => {
  const said = item.withdrawn ? null : sayFreshness(item.reviewBy, today);
  if (said === null) return null;
  const presses = freshnessOf(item.reviewBy, today) !== 'current';
  return <div>{presses ? <strong>{said}</strong> : said}</div>;
};
