import type { Event } from '../../platform/change/events.ts';
import type { Day } from '../../platform/clock.ts';
import '../events.ts';

/** What an auditor can look at, and of which position; requests belong to none. */
export type Look = {
  readonly kind: 'position' | 'outcome' | 'functions' | 'function' | 'file' | 'request';
  /** An outcome's code, a function's reference, the title of a file. */
  readonly of: string | null;
  /** The id of a file or request. */
  readonly id?: string;
  readonly position: number | null;
};

/** By which a look is known again on the same day. */
export const thingOf = ({ kind, of, id, position }: Look): string =>
  [kind, position ?? '', id ?? of ?? ''].join('/');

type Seen = { readonly organisation: string; readonly edition: string; readonly day: Day };

/** A look put on record: once a day for each person and thing, however often it is opened. */
export function looked({ organisation, edition, day }: Seen, look: Look, before: boolean): Event[] {
  if (before) return [];
  return [
    {
      type: 'audit-looked',
      organisation,
      about: `${edition}/audit/${look.kind}`,
      payload: { edition, day, ...look },
    },
  ];
}
