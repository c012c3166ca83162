import type { Moment } from '../clock.ts';

/** Every event of the service, type to payload. Rooms add theirs by declaration merging in `events.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: a registry that rooms add to
export interface Events {}

export type EventType = keyof Events;

/** Something that happened, as rules return it. Past tense; ids and hashes only, never files or secrets. */
export type Event<T extends EventType = EventType> = {
  [K in T]: {
    readonly type: K;
    /** Whose chain it belongs to: an organisation's code, or `nationalChain`. */
    readonly organisation: string;
    /** What it is about within the organisation, for histories: `2025-26/A1.a`. */
    readonly about: string | null;
    readonly payload: Events[K];
  };
}[T];

/** An event as it stands in the journal. */
export type Recorded<T extends EventType = EventType> = Event<T> & {
  readonly seq: number;
  readonly at: Moment;
  readonly actor: Actor;
};

/** Who did it. The service itself (imports, schedules) acts under its own name with no id. */
export type Actor = { readonly id: string | null; readonly name: string };

/** The chain of what belongs to no organisation. No ODS code is that short. */
export const nationalChain = '-';
