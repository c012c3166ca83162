import type { Day, Moment } from '../platform/clock.ts';
import type { SnapshotEvidence } from '../publication/rules/snapshot.ts';
import type { Look } from './rules/look.ts';
import type { Approver } from './rules/scope.ts';

declare module '../platform/change/events.ts' {
  interface Events {
    /** About `EDITION/audit`: the organisation's own outcomes for its audit; `before` is null at the first choice. */
    'audit-outcomes-chosen': {
      readonly edition: string;
      readonly version: number;
      readonly before: readonly string[] | null;
      readonly after: readonly string[];
      readonly reason: string | null;
    };
    'audit-choice-approved': {
      readonly edition: string;
      readonly version: number;
      readonly by: Approver;
      readonly name: string;
      readonly on: Day;
    };
    /** The position itself stands in the event: replaying the journal makes the same. */
    'audit-position-fixed': {
      readonly edition: string;
      readonly number: number;
      readonly fixedAt: Moment;
      /** Canonical JSON of a `Fixed`, and its SHA-256. */
      readonly content: string;
      readonly contentHash: string;
      readonly packHash: string;
    };
    /** About `EDITION/audit/OUTCOME`, as the next three. */
    'audit-evidence-asked': {
      readonly id: string;
      readonly edition: string;
      readonly outcome: string;
      readonly text: string;
    };
    'audit-request-answered': {
      readonly request: string;
      readonly edition: string;
      readonly outcome: string;
      readonly text: string;
      /** As it was when it was given. */
      readonly given: readonly SnapshotEvidence[];
    };
    'audit-request-accepted': {
      readonly request: string;
      readonly edition: string;
      readonly outcome: string;
    };
    'audit-request-repeated': {
      readonly request: string;
      readonly edition: string;
      readonly outcome: string;
      readonly text: string;
    };
    /** About `EDITION/audit/KIND`: an auditor looked at something, once a day. */
    'audit-looked': Look & { readonly edition: string; readonly day: Day };
  }
}
