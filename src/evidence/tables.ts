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
      added_at: string;
      added_by: string | null;
      added_by_name: string;
      withdrawn_at: string | null;
      withdrawn_by_name: string | null;
      withdrawn_reason: string | null;
    };
  }
}

export {};
