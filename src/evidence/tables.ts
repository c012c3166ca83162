import type { Generated } from 'kysely';
import type { DocumentType } from './rules/document-type.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    evidence: {
      id: string;
      organisation: string;
      kind: 'file' | 'link';
      title: string;
      filename: string | null;
      media_type: string | null;
      size: number | null;
      sha256: string | null;
      address: string | null;
      document_type: Generated<DocumentType>;
      effective_on: string | null;
      review_by: string | null;
      on_request: Generated<boolean>;
      details_version: Generated<number>;
      version: Generated<number>;
      added_at: string;
      added_by: string | null;
      added_by_name: string;
      withdrawn_at: string | null;
      withdrawn_by_name: string | null;
      withdrawn_reason: string | null;
    };
    /** Every content that an item has had; the item repeats the latest. */
    evidence_version: {
      evidence_id: string;
      version: number;
      filename: string | null;
      media_type: string | null;
      size: number | null;
      sha256: string | null;
      address: string | null;
      added_at: string;
      added_by_name: string;
      reason: string | null;
    };
    evidence_share: Share & { evidence_id: string; title: string | null };
    statement_share: Share & { edition: string; outcome: string };
  }
}

/** Who shared with whom, and until when. */
type Share = {
  organisation: string;
  shared_with: string;
  shared_at: string;
  shared_by_name: string;
  revoked_at: string | null;
  revoked_by_name: string | null;
};
