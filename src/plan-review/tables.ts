import type { Decision } from './rules/decisions.ts';
import type { ReminderKind } from './rules/reminders.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    plan_comment: {
      id: string;
      organisation: string;
      edition: string;
      version: number;
      /** Null: about the plan as a whole. */
      reference: string | null;
      text: string;
      written_at: string;
      written_by: string;
      written_by_name: string;
      answer: string | null;
      answered_at: string | null;
      answered_by_name: string | null;
    };
    plan_recommendation: {
      id: string;
      organisation: string;
      edition: string;
      version: number;
      move: Decision;
      reason: string;
      recommended_at: string;
      recommended_by: string;
      recommended_by_name: string;
    };
    plan_acknowledgement: {
      organisation: string;
      edition: string;
      version: number;
      acknowledged_at: string;
      acknowledged_by_name: string;
    };
    /** Read by reviewers, never by the organisation. */
    plan_call_note: {
      id: string;
      organisation: string;
      edition: string;
      called_on: string;
      text: string;
      noted_at: string;
      noted_by: string;
    };
    plan_round: {
      edition: string;
      name: string;
      opens: string;
      due: string;
      reason: string;
      opened_at: string;
      opened_by_name: string;
    };
    plan_round_change: {
      id: string;
      edition: string;
      round: string;
      /** Neither: for all. */
      region: string | null;
      organisation: string | null;
      /** Null: waived. */
      due: string | null;
      reason: string;
      changed_at: string;
      changed_by_name: string;
    };
    plan_update_answer: {
      organisation: string;
      edition: string;
      round: string;
      reference: string;
      version: number;
      still_valid: boolean | null;
      new_delivery: string | null;
      comment: string;
      answered_at: string;
      answered_by_name: string;
    };
    plan_reminder: {
      organisation: string;
      edition: string;
      round: string;
      due: string;
      kind: ReminderKind;
      reminded_at: string;
    };
  }
}
