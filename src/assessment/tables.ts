import type { JSONColumnType } from 'kysely';
import type { Level } from '../framework/rules/pack.ts';
import type { AnswerContent } from './rules/answer.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    /** One row per organisation, edition and outcome that anybody has answered; keyed by framework too (DOMAIN 4). */
    answer: {
      organisation: string;
      edition: string;
      framework: string;
      outcome: string;
      level: Level | null;
      complete: boolean;
      statement: string;
      marks: JSONColumnType<AnswerContent['marks']>;
      fields: JSONColumnType<AnswerContent['fields']>;
      policy: JSONColumnType<NonNullable<AnswerContent['policy']>> | null;
      lowered_from: Level | null;
      version: number;
      changed_at: string;
      changed_by: string;
    };
    /** Which evidence serves which outcome. */
    answer_evidence: {
      organisation: string;
      edition: string;
      outcome: string;
      evidence_id: string;
      attached_at: string;
    };
  }
}
