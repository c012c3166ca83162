import type { Level } from '../framework/rules/pack.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    /** Immutable: refuses update and delete by trigger. `snapshot` is canonical JSON of a `Snapshot`. */
    publication: {
      organisation: string;
      edition: string;
      kind: 'interim' | 'full';
      version: number;
      published_at: string;
      published_by: string;
      late: boolean;
      sign_off: 'in-service' | 'outside' | 'not-yet';
      snapshot: string;
      snapshot_hash: string;
      pack_hash: string;
    };
    publication_outcome: {
      organisation: string;
      edition: string;
      kind: 'interim' | 'full';
      version: number;
      outcome: string;
      expected: Level;
      level: Level | null;
      complete: boolean;
      policy: string | null;
    };
    /** Immutable too: canonical JSON of a `SignedReceipt`. */
    publication_receipt: {
      organisation: string;
      edition: string;
      kind: 'interim' | 'full';
      version: number;
      receipt: string;
    };
    /** Kept: a `Standing` for each organisation, edition and kind (rules/counted.ts). */
    publication_standing: {
      edition: string;
      kind: 'interim' | 'full';
      organisation: string;
      counted_version: number;
      counted_at: string;
      late: boolean;
      first_at: string;
      latest_version: number;
      latest_sign_off: 'in-service' | 'outside' | 'not-yet';
    };
    receipt_key: { id: string; public_key: string; first_used: string };
    interim_sign_off: {
      organisation: string;
      edition: string;
      content_hash: string;
      /** Canonical JSON of what was signed, so that what changed since can be told. */
      content: string;
      signed_at: string;
      signed_by: string;
      signed_by_name: string;
    };
  }
}
