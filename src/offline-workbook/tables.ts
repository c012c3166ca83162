declare module '../platform/database/tables.ts' {
  interface Tables {
    /**
     * What a person's uploaded workbook says, until they have chosen what to take or it expires. That person's
     * alone, outside the journal: nothing of it is an answer yet. `told` is JSON of `ReadAnswers`.
     */
    waiting_workbook: {
      person_id: string;
      organisation: string;
      edition: string;
      filename: string;
      told: string;
      uploaded_at: string;
      expires_at: string;
    };
  }
}

export {};
