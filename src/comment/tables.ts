declare module '../platform/database/tables.ts' {
  interface Tables {
    /** What is said about an outcome. Earlier wordings and what was removed stand in the journal alone. */
    comment: {
      id: string;
      organisation: string;
      edition: string;
      outcome: string;
      /** The comment that it answers; null where it begins a thread. */
      thread: string | null;
      text: string;
      version: number;
      made_at: string;
      made_by: string;
      made_by_name: string;
      edited_at: string | null;
      removed_at: string | null;
      removed_by_name: string | null;
      resolved_at: string | null;
      resolved_by_name: string | null;
    };
    /** Whom a comment is for, since when. */
    comment_mention: { comment: string; person_id: string; at: string };
  }
}
