import type { JSONColumnType } from 'kysely';
import type { Level } from '../framework/rules/pack.ts';
import type { Discipline } from '../organisation/rules/discipline.ts';
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
      /** Said to be complete, and not yet approved by every review asked: a draft to everybody else. */
      waiting: boolean;
      /** What stands now, for reviewers: the place in the journal of its last change, when and by whom. */
      content_seq: number;
      content_at: string | null;
      content_by: string | null;
    };
    /** Which reviews an outcome needs before it counts as complete. */
    review_asked: {
      organisation: string;
      edition: string;
      outcome: string;
      discipline: Discipline;
      asked_at: string;
    };
    /** Every verdict ever given; it counts while its `content_seq` is the answer's. */
    review_verdict: {
      organisation: string;
      seq: number;
      edition: string;
      framework: string;
      outcome: string;
      content_seq: number;
      discipline: Discipline;
      approved: boolean;
      comment: string;
      made_at: string;
      made_by: string;
      made_by_name: string;
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
