import type { Day } from '../platform/clock.ts';
import type { Decision } from './rules/decisions.ts';
import type { ReminderKind } from './rules/reminders.ts';
import type { RoundScope } from './rules/rounds.ts';

declare module '../platform/change/events.ts' {
  interface Events {
    // In the organisation's chain, all about `EDITION/improvement-plan`.
    'plan-commented': {
      readonly edition: string;
      readonly version: number;
      readonly comments: readonly {
        readonly id: string;
        /** Null: about the plan as a whole. */
        readonly reference: string | null;
        readonly text: string;
      }[];
    };
    'plan-comments-answered': {
      readonly edition: string;
      readonly answers: readonly { readonly comment: string; readonly text: string }[];
    };
    'plan-acknowledged': { readonly edition: string; readonly version: number };
    /** What the organisation says of one action in a round, before it submits the update. */
    'plan-update-answered': {
      readonly edition: string;
      readonly round: string;
      readonly reference: string;
      /** The version that this save made. */
      readonly version: number;
      readonly stillValid: boolean | null;
      readonly newDelivery: Day | null;
      readonly comment: string;
    };
    'plan-update-reminded': {
      readonly edition: string;
      readonly round: string;
      readonly due: Day;
      readonly kind: ReminderKind;
    };
    // In the national chain: an organisation reads its own chain, and does not see these (decision 0008).
    'plan-recommended': {
      readonly id: string;
      readonly organisation: string;
      readonly edition: string;
      readonly version: number;
      readonly move: Decision;
      readonly reason: string;
    };
    'plan-call-noted': {
      readonly id: string;
      readonly organisation: string;
      readonly edition: string;
      readonly calledOn: Day;
      readonly text: string;
    };
    'plan-round-opened': {
      readonly edition: string;
      readonly name: string;
      readonly opens: Day;
      readonly due: Day;
      readonly reason: string;
    };
    /** A round with another day, or without one: waived. */
    'plan-round-changed': {
      readonly id: string;
      readonly edition: string;
      readonly round: string;
      readonly scope: RoundScope;
      readonly due: Day | null;
      readonly reason: string;
    };
    /** Who took which plans away (R38). */
    'plans-exported': {
      readonly edition: string;
      readonly regions: 'all' | readonly string[];
      readonly organisations: number;
      readonly rows: number;
    };
  }
}
