import type { Level } from '../framework/rules/pack.ts';
import type { ActionStatus } from './rules/action.ts';
import type { Part, PlanMove, PlanState, PlanStatus } from './rules/states.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    improvement_plan: {
      organisation: string;
      edition: string;
      framework: string;
      state: PlanState;
      /** The status that the moves have led to. */
      status: PlanStatus;
      /** The latest version handed over; 0 where none was. */
      version: number;
      /** Counts moves. */
      moves: number;
      /** The full publication that the plan answers to, and JSON of its `PublishedGap`s; null before the first. */
      publication: number | null;
      below: string | null;
      shared_at: string | null;
      shared_by_name: string | null;
      opened_at: string;
      opened_by_name: string;
      moved_at: string;
    };
    /** Actions as they are being written. Removed ones stay, so that no reference is given twice. */
    plan_action: {
      organisation: string;
      edition: string;
      reference: string;
      outcome: string;
      number: number;
      version: number;
      gap: string;
      action: string;
      /** An owner without a person is named outside the service's accounts. */
      owner_person: string | null;
      owner_name: string | null;
      resources: string;
      dependencies: string;
      mitigation: string;
      start_on: string | null;
      delivery_on: string | null;
      status: ActionStatus;
      level_reached: Level | null;
      /** Since when it has been complete; null while it is not. */
      finished_at: string | null;
      changed_at: string;
      changed_by: string;
      removed_at: string | null;
    };
    plan_action_evidence: {
      organisation: string;
      edition: string;
      reference: string;
      evidence_id: string;
      attached_at: string;
    };
    /** What was handed over, immutable; `content` is canonical JSON of a `PlanVersion`. */
    plan_version: {
      organisation: string;
      edition: string;
      version: number;
      kind: 'plan' | 'update';
      round: string | null;
      submitted_at: string;
      submitted_by: string | null;
      submitted_by_name: string;
      /** Where a reviewer submitted it on behalf of the organisation: who sent the email that asks for it, and when. */
      emailed_by: string | null;
      emailed_on: string | null;
      content: string;
      content_hash: string;
    };
    /** One row per action of a version, for counting. */
    plan_version_action: {
      organisation: string;
      edition: string;
      version: number;
      reference: string;
      outcome: string;
      expected: Level;
      declared: Level | null;
      delivery_on: string | null;
      status: ActionStatus;
      level_reached: Level | null;
    };
    /** Levels reached by plan since a publication, from the decision that the plan is complete; immutable (R22). */
    level_by_plan: {
      edition: string;
      organisation: string;
      publication: number;
      outcome: string;
      level: Level;
      plan_version: number;
      decided_at: string;
    };
    /** Every move of the state machine; a decision has a reason and a name. */
    plan_move: {
      organisation: string;
      edition: string;
      number: number;
      move: PlanMove;
      from_state: PlanState;
      to_state: PlanState;
      part: Part;
      version: number | null;
      round: string | null;
      reason: string | null;
      status_before: PlanStatus;
      status: PlanStatus;
      moved_at: string;
      moved_by: string | null;
      moved_by_name: string;
    };
  }
}
