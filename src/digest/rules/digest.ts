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

/** Up to when somebody has been told. */
export type ToldUntil = { readonly day: Day; readonly until: Moment };

/** The lines that a person gets today: of the kinds that come daily; none at all where none of them is new. */
export function linesFor(items: readonly DigestItem[], telling: Telling): readonly DigestItem[] {
  const daily = items.filter(({ kind }) => telling[kind] === 'daily');
  return daily.some(({ isNew }) => isNew) ? daily : [];
}
