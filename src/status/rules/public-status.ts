import type { Day } from '../../platform/clock.ts';
import { type Label, notPublished } from './label.ts';

/** A label with the day on which the assessment behind it was published. */
export type Published = { readonly label: Label; readonly publishedOn: Day | null };

/**
 * What the register shows of an organisation today. One that has merged or closed becomes Not published and
 * keeps its date (R21); one that never published has no date.
 */
export function publicStatus(latest: Published | null, closedOn: Day | null, today: Day): Published {
  if (latest === null) return { label: notPublished, publishedOn: null };
  const closed = closedOn !== null && closedOn <= today;
  return closed ? { label: notPublished, publishedOn: latest.publishedOn } : latest;
}
