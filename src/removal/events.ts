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
      /** Rows whose version goes up, so that forms that were open then are stale. Not there in the first removals. */
      readonly raised?: readonly RaisedRow[];
      /** The request of the organisation that it answers, where there was one. */
      readonly request?: string;
    };
  }
}

/** A row that is saved against by version: its table, and what it is known by beside the organisation. */
export type RaisedRow = { readonly table: string; readonly key: Readonly<Record<string, string>> };

/** A publication, fixed position or plan version that lost words; `place` is its table. */
export type RemovedDocument = {
  readonly place: string;
  readonly originalHash: string;
  readonly redactedHash: string;
};
