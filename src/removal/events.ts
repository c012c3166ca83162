import type { RemovedPayload } from '../platform/change/removed.ts';

declare module '../platform/change/events.ts' {
  interface Events {
    /** About `removal/ID`. Names what lost words by hash and place; the words themselves stand nowhere (R37). */
    'words-removed': {
      readonly id: string;
      readonly decidedBy: string;
      readonly reason: string;
      /** Entries of this chain: the history is verified by these. */
      readonly payloads: readonly RemovedPayload[];
      readonly documents: readonly RemovedDocument[];
    };
  }
}

/** A publication, fixed position or plan version that lost words; `place` is its table. */
export type RemovedDocument = {
  readonly place: string;
  readonly originalHash: string;
  readonly redactedHash: string;
};
