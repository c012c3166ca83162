declare module '../platform/database/tables.ts' {
  interface Tables {
    /** Columns of people's own in an organisation's workbooks (R26): JSON of the headings, in order. */
    plan_workbook_columns: { organisation: string; edition: string; headings: string };
    /** What stands in them beside an action: JSON by heading. */
    plan_workbook_cells: { organisation: string; edition: string; reference: string; cells: string };
    /** Workbooks that reviewers loaded from emails; `seq` is that of the event. */
    plan_emailed_workbook: {
      organisation: string;
      seq: number;
      edition: string;
      taken_at: string;
      taken_by: string;
      sender: string;
      sent_on: string;
      filename: string;
      round: string | null;
    };
    /** Which version of an action, and of its answer in the round, came by which of them. */
    plan_emailed_row: {
      organisation: string;
      seq: number;
      reference: string;
      action_version: number | null;
      answer_version: number | null;
    };
  }
}

export {};
