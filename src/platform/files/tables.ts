import type { Generated } from 'kysely';
import type { KeptScan } from './scan-state.ts';

declare module '../database/tables.ts' {
  interface Tables {
    /** What the scanner said about content. Progress, outside the journal: a replay does not bring it back. */
    file_scan: {
      sha256: string;
      state: KeptScan;
      /** The name of what was found. */
      found: string | null;
      tries: Generated<number>;
      next_try_at: string | null;
    };
  }
}
