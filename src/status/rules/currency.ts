import type { Packs } from '../../framework/rules/pack.ts';
import type { Day } from '../../platform/clock.ts';
import { nextEdition } from './edition-name.ts';
import type { Label } from './label.ts';

/** What is known of an edition: when it opened and by when its full assessment is due. */
export type Deadline = { readonly edition: string; readonly opened: Day; readonly fullDue: Day };

/**
 * Whether a label still says something about today. `until` is its last day, null where no edition says.
 * `none`: there is no label that could age.
 */
export type Currency =
  | { readonly state: 'current' | 'out-of-date'; readonly until: Day | null }
  | { readonly state: 'none' };

/**
 * A label is current until the full deadline of the next edition, the organisation's own where it was
 * extended, that whole day included; from the next day it is out of date (R23). Where the next edition is
 * older than any we know, a later one having opened tells that its deadline has passed.
 */
export function currency(
  label: Label,
  deadlines: readonly Deadline[],
  today: Day,
  ownDeadline: Day | null = null,
): Currency {
  if (label.edition === null) return { state: 'none' };
  const next = nextEdition(label.edition);
  const until = ownDeadline ?? deadlines.find((one) => one.edition === next)?.fullDue ?? null;
  if (until !== null) return { state: today > until ? 'out-of-date' : 'current', until };
  const overtaken = deadlines.some((one) => next !== null && one.edition > next && one.opened <= today);
  return { state: overtaken ? 'out-of-date' : 'current', until: null };
}

/** The deadlines of every edition there is a pack of. */
export const deadlinesOf = (packs: Packs): readonly Deadline[] =>
  packs.editions.map(({ edition }) => ({
    edition: edition.id,
    opened: edition.dates.opened,
    fullDue: edition.dates.fullDue,
  }));
