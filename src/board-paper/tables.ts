declare module '../platform/database/tables.ts' {
  interface Tables {
    board_choice: {
      organisation: string;
      edition: string;
      /** Codes of outcomes; JSON. */
      outcomes: string;
      version: number;
    };
    siro_statement: {
      organisation: string;
      edition: string;
      text: string;
      version: number;
      written_at: string;
      written_by_name: string;
    };
  }
}

export {};
