declare module '../platform/database/tables.ts' {
  interface Tables {
    /** That an organisation needs support: read by reviewers, never by the organisation (decision 0008). */
    support_note: {
      id: string;
      organisation: string;
      edition: string;
      text: string;
      noted_at: string;
      noted_by: string;
      closed_at: string | null;
      closed_by: string | null;
      closing: string | null;
    };
  }
}

export {};
