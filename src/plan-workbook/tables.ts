declare module '../platform/database/tables.ts' {
  interface Tables {
    /** Columns of people's own in an organisation's workbooks (R26): JSON of the headings, in order. */
    plan_workbook_columns: { organisation: string; edition: string; headings: string };
    /** What stands in them beside an action: JSON by heading. */
    plan_workbook_cells: { organisation: string; edition: string; reference: string; cells: string };
  }
}

export {};
