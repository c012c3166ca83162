import type { ChangeReason } from './rules/reason.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    /** Each upload of the essential functions file; the highest version is the current one. */
    essential_functions: {
      organisation: string;
      edition: string;
      version: number;
      evidence: string;
      reason: ChangeReason | null;
      explanation: string | null;
      uploaded_at: string;
      uploaded_by: string | null;
      uploaded_by_name: string;
    };
    /** Each version of the recorded scope; `columns` and `sequence` are JSON lists of texts. */
    scope_version: {
      organisation: string;
      edition: string;
      version: number;
      reason: ChangeReason | null;
      explanation: string | null;
      file_version: number | null;
      justification: string;
      justified_in: number;
      columns: string;
      sequence: string;
      changed_at: string;
      changed_by: string | null;
      changed_by_name: string;
    };
    /** A function from version `since` until before version `until`; `entry` is JSON of an `Entry`. */
    essential_function: {
      organisation: string;
      edition: string;
      reference: string;
      since: number;
      until: number | null;
      entry: string;
    };
    function_challenge: {
      id: string;
      organisation: string;
      edition: string;
      publication: number;
      reference: string;
      kind: 'comment' | 'challenge';
      read_in: 'interim' | 'audit';
      text: string;
      made_at: string;
      made_by: string;
      made_by_name: string;
    };
    challenge_answer: {
      id: string;
      challenge: string;
      text: string;
      made_at: string;
      made_by: string;
      made_by_name: string;
    };
  }
}
