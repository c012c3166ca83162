import type { ChangeReason } from './rules/upload.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    /** Each upload of the essential functions file; the highest version is the current one. */
    essential_functions: {
      organisation: string;
      edition: string;
      version: number;
      evidence: string;
      reason: ChangeReason | null;
      explanation: string | null;
      uploaded_at: string;
      uploaded_by: string | null;
      uploaded_by_name: string;
    };
  }
}
