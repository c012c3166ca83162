import type { Event, Recorded } from './events.ts';

/** One thing wrong with what was asked: a code that the page has a sentence for, and which item it is about. */
export type Problem<C extends string = string> = {
  readonly code: C;
  /** The key within a repeated field (an indicator's id, an extra field's id). */
  readonly item?: string;
  /** A word or figure for the sentence (a name, a limit). */
  readonly detail?: string;
};

/** A refusal is an ordinary value. `invalid`, `stale` and `closed` are said on the form; the others are pages. */
export type Refusal<C extends string = string> =
  | SaidRefusal<C>
  | { readonly refused: 'forbidden' | 'missing' };

export type SaidRefusal<C extends string = string> = {
  readonly refused: 'invalid' | 'stale' | 'closed';
  readonly problems: readonly Problem<C>[];
};

/** What a rule answers: the events that follow, or why not. */
export type Decision<C extends string = string> = { readonly events: readonly Event[] } | Refusal<C>;

/** What a use case answers, once its events stand in the journal. */
export type Outcome<C extends string = string> =
  | { readonly done: true; readonly events: readonly Recorded[] }
  | Refusal<C>;

export const invalid = <C extends string>(...problems: Problem<C>[]): Refusal<C> => ({
  refused: 'invalid',
  problems,
});
export const stale = <C extends string>(code: C): Refusal<C> => ({ refused: 'stale', problems: [{ code }] });
export const closed = <C extends string>(code: C): Refusal<C> => ({
  refused: 'closed',
  problems: [{ code }],
});
export const missing = { refused: 'missing' } as const;
export const forbidden = { refused: 'forbidden' } as const;
export const nothing = { done: true, events: [] } as const;
