import type { Event } from '../platform/change/events.ts';
import type { Day } from '../platform/clock.ts';
import type { Label } from './rules/label.ts';

/** A label and the day on which the assessment behind it was published; decisions never move that day (R22). */
export type StatusGiven = Label & { readonly publishedOn: Day };

declare module '../platform/change/events.ts' {
  interface Events {
    /** A status that this service gave, by a publication or a decision about one. */
    'status-published': StatusGiven;
    /** A status taken over from the public register as it was before. */
    'status-imported': StatusGiven;
  }
}

/** The event by which an organisation gets a status from elsewhere. */
export const statusImported = (organisation: string, label: Label, publishedOn: Day): Event => ({
  type: 'status-imported',
  organisation,
  about: label.edition,
  payload: { ...label, publishedOn },
});
