import { type Day, dayOf, type Moment } from '../../platform/clock.ts';
import { type Currency, currency, type Deadline } from './currency.ts';
import { type Published, publicStatus } from './public-status.ts';

/** What the public register says of one organisation on a day (R15, R21, R23): this, and nothing else. */
export type Entry = {
  readonly status: Published;
  readonly age: Currency;
  readonly closed: Day | null;
  /** Editions whose interim was completed, with the day of the first version; the others are not spoken of. */
  readonly interims: readonly { readonly edition: string; readonly completedOn: Day }[];
  readonly history: readonly Published[];
};

export type Facts = {
  readonly closedOn: Day | null;
  /** Latest first. */
  readonly history: readonly Published[];
  readonly interims: readonly { readonly edition: string; readonly firstPublishedAt: Moment }[];
};

/** Puts the entry together from what is stored. */
export function entryOf(facts: Facts, deadlines: readonly Deadline[], today: Day): Entry {
  const status = publicStatus(facts.history[0] ?? null, facts.closedOn, today);
  return {
    status,
    age: currency(status.label, deadlines, today),
    closed: facts.closedOn !== null && facts.closedOn <= today ? facts.closedOn : null,
    interims: facts.interims.map(({ edition, firstPublishedAt }) => ({
      edition,
      completedOn: dayOf(firstPublishedAt),
    })),
    history: facts.history,
  };
}
