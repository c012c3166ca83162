import type { RequestState } from './rules/request.ts';
import type { Approver } from './rules/scope.ts';

export type EntryKind = 'asked' | 'answered' | 'accepted' | 'asked-again';

declare module '../platform/database/tables.ts' {
  interface Tables {
    /** `chosen` is a JSON list of codes. */
    audit_choice: {
      organisation: string;
      edition: string;
      version: number;
      chosen: string;
      approved_by: Approver | null;
      approved_name: string | null;
      approved_on: string | null;
    };
    /** Immutable: refuses update and delete by trigger. `content` is canonical JSON of a `Fixed`. */
    audit_position: {
      organisation: string;
      edition: string;
      number: number;
      fixed_at: string;
      fixed_by: string;
      content: string;
      content_hash: string;
      pack_hash: string;
    };
    audit_request: {
      id: string;
      organisation: string;
      edition: string;
      outcome: string;
      state: RequestState;
      asked_by: string;
    };
    /** `evidence` is a JSON list of evidence as snapshots name it. */
    audit_request_entry: {
      request: string;
      number: number;
      kind: EntryKind;
      text: string;
      evidence: string;
      made_at: string;
      made_by_name: string;
    };
    audit_look: { organisation: string; edition: string; person_id: string; thing: string; day: string };
  }
}
