import type { JSONColumnType } from 'kysely';
import type { Carried } from './rules/carried.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    /** Suggestions from an earlier edition, beside outcomes (R8); keyed as answers are. */
    carried_answer: {
      organisation: string;
      edition: string;
      framework: string;
      outcome: string;
      kind: Carried['kind'];
      change_note: string | null;
      from_edition: string;
      source: Carried['source'];
      sources: JSONColumnType<Carried['sources']>;
      state: Carried['state'];
      carried_at: string;
      carried_by: string;
    };
  }
}
