declare module '../platform/database/tables.ts' {
  interface Tables {
    /** Append-only, as the two that belong to it. */
    removal: {
      id: string;
      organisation: string;
      removed_at: string;
      decided_by: string;
      reason: string;
      recorded_by: string;
    };
    removal_payload: {
      removal: string;
      organisation: string;
      seq: number;
      payload_hash: string;
      redacted_hash: string;
    };
    removal_document: {
      removal: string;
      place: string;
      organisation: string;
      original_hash: string;
      redacted_hash: string;
    };
  }
}

export {};
