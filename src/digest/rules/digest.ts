import type { Day, Moment } from '../../platform/clock.ts';
import type { Kind, Telling } from './telling.ts';

/** One line of the day's email: which outcome, where it is done, and nothing of what it says (R38). */
export type DigestItem = {
  readonly kind: Kind;
  readonly organisation: string;
  /** `A1.a Board direction`. */
  readonly title: string;
  readonly address: string;
  /** A few words on it: who, by when. */
  readonly note: string;
  readonly isNew: boolean;
};

/**
 * How long before the email what it tells must have happened. A change bears the moment when its request arrived and is
 * there a little later: what is only just happening is left for the next day, told once and never lost.
 */
export const settling = 120_000;

/** What happened after somebody was told, up to the end of what is told now. */
export const isNews = (at: Moment, after: Moment, upTo: Moment): boolean => at > after && at <= upTo;

/** Up to when somebody has been told. */
export type ToldUntil = { readonly day: Day; readonly until: Moment };

/** The lines that a person gets today: of the kinds that come daily; none at all where none of them is new. */
export function linesFor(items: readonly DigestItem[], telling: Telling): readonly DigestItem[] {
  const daily = items.filter(({ kind }) => telling[kind] === 'daily');
  return daily.some(({ isNew }) => isNew) ? daily : [];
}
