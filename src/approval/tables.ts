import type { Day, Moment } from '../platform/clock.ts';
import type { Decided } from './rules/approval.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    /** What was last decided on each item of the full submission (R39). */
    approval: {
      organisation: string;
      edition: string;
      item: string;
      decision: Decided['decision'];
      content_hash: string;
      /** Canonical JSON of what was shown, so that what changed since can be told. */
      content: string;
      decided_at: Moment;
      decided_by: string | null;
      decided_by_name: string;
      deputy_for: string | null;
      attested_on: Day | null;
      attested_how: string | null;
      recorded_by: string | null;
      comment: string;
      asked_again: boolean;
      lapse_told: boolean;
    };
    /** When the SIRO was last asked, and about what: JSON of hashes by item. */
    approval_request: {
      organisation: string;
      edition: string;
      asked_at: Moment;
      asked_by_name: string;
      hashes: string;
    };
    /** Who may approve in the SIRO's place, from a day to a day. */
    siro_deputy: {
      organisation: string;
      number: number;
      person_id: string;
      person_name: string;
      named_by: string;
      named_by_name: string;
      named_at: Moment;
      from_day: Day;
      to_day: Day;
      ended_at: Moment | null;
      ended_by_name: string | null;
    };
  }
}
