import type { Event } from '../../platform/change/events.ts';
import type { Day } from '../../platform/clock.ts';
import type { Label } from './label.ts';

/** A label and the day on which the assessment behind it was published; decisions never move that day (R22). */
export type StatusGiven = Label & { readonly publishedOn: Day };

/** The event by which an organisation gets a status from elsewhere. */
export const statusImported = (organisation: string, label: Label, publishedOn: Day): Event => ({
  type: 'status-imported',
  organisation,
  about: label.edition,
  payload: { ...label, publishedOn },
});
