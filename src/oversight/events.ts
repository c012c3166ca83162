import type { Moment } from '../platform/clock.ts';
import type { PublicationKind } from '../publication/rules/snapshot.ts';

declare module '../platform/change/events.ts' {
  interface Events {
    // In the national chain: an organisation reads its own chain, and does not see these (decision 0008).
    'support-noted': {
      readonly id: string;
      readonly organisation: string;
      readonly edition: string;
      readonly text: string;
    };
    'support-note-closed': {
      readonly id: string;
      readonly organisation: string;
      readonly edition: string;
      readonly closing: string;
    };
    /** Who took which figures away, and as of when (R38). */
    'national-exported': {
      readonly edition: string;
      /** Not there in entries from before there were figures of full assessments. */
      readonly kind?: PublicationKind;
      readonly type: string | null;
      readonly region: string | null;
      readonly includesLater: boolean;
      readonly organisations: number;
      readonly rows: number;
      readonly shownAt: Moment;
    };
  }
}
