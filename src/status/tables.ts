import type { Label } from './rules/label.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    /** Append-only. `seq` is that of the journal entry by which the status was given. */
    status_history: {
      organisation: string;
      seq: number;
      edition: string | null;
      status: Label['status'];
      published_on: string;
      source: 'import' | 'publication';
    };
    /** The latest row of the history, one per organisation that has any. */
    current_status: {
      organisation: string;
      edition: string | null;
      status: Label['status'];
      published_on: string;
    };
  }
}
