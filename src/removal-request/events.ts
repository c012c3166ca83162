import type { Ground, Place } from './rules/request.ts';

declare module '../platform/change/events.ts' {
  interface Events {
    /** All about `removal-request/ID`, in the organisation's chain. The words that must go stand in none of them (R37). */
    'removal-asked': {
      readonly id: string;
      readonly place: Place;
      readonly whereabouts: string;
      readonly description: string;
      /** The item whose content must go, or null. */
      readonly item: string | null;
      /** How many texts must go. */
      readonly texts: number;
      readonly ground: Ground;
      readonly reason: string;
    };
    'removal-request-withdrawn': { readonly id: string };
    /** With the `words-removed` and `evidence-withdrawn` that it means, before it. */
    'removal-granted': {
      readonly id: string;
      readonly decidedBy: string;
      readonly answer: string;
      /** The removal by which the words went; null where only a file did. */
      readonly removal: string | null;
    };
    'removal-refused': { readonly id: string; readonly decidedBy: string; readonly answer: string };
    /** Somebody of the national team read the words. */
    'removal-words-read': { readonly id: string };
  }
}
