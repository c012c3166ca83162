declare module '../platform/database/tables.ts' {
  interface Tables {
    /**
     * What a person's uploaded workbook says, until they have chosen what to take or it expires. That person's
     * alone, outside the journal: nothing of it is an answer yet. `told` is JSON of what was read, `ReadAnswers`
     * for the assessment.
     */
    waiting_workbook: {
      person_id: string;
      organisation: string;
      edition: string;
      kind: WaitingKind;
      filename: string;
      told: string;
      uploaded_at: string;
      expires_at: string;
    };
  }
}

/** What a waiting workbook is of: the assessment, or the improvement plan, one's own or one that came by email. */
export type WaitingKind = 'answers' | 'plan' | 'emailed-plan';
