import type { Level } from '../framework/rules/pack.ts';
import type { ActionContent } from './rules/action.ts';
import type { Part, PlanMove, PlanState, PlanStatus } from './rules/states.ts';
import type { Emailed } from './rules/version.ts';

declare module '../platform/change/events.ts' {
  interface Events {
    /** All about `EDITION/improvement-plan`, those of one action about `EDITION/improvement-plan/B2.a-3`. */
    'plan-opened': { readonly edition: string; readonly framework: string };
    'plan-action-added': {
      readonly edition: string;
      readonly reference: string;
      readonly outcome: string;
      readonly after: ActionContent;
    };
    'plan-action-changed': {
      readonly edition: string;
      readonly reference: string;
      readonly outcome: string;
      /** The version that this save made. */
      readonly version: number;
      readonly before: Partial<ActionContent>;
      readonly after: ActionContent;
    };
    'plan-action-removed': {
      readonly edition: string;
      readonly reference: string;
      readonly outcome: string;
      readonly before: ActionContent;
    };
    'plan-evidence-attached': {
      readonly edition: string;
      readonly reference: string;
      readonly evidence: string;
    };
    'plan-evidence-detached': {
      readonly edition: string;
      readonly reference: string;
      readonly evidence: string;
    };
    /** The working plan can be read by reviewers, until it is stopped. */
    'plan-shared': { readonly edition: string };
    'plan-sharing-stopped': { readonly edition: string };
    /** A version was handed over. Always with the `plan-moved` that it means, after it. */
    'plan-submitted': {
      readonly edition: string;
      readonly version: number;
      readonly kind: 'plan' | 'update';
      readonly round: string | null;
      /** Canonical JSON of the `PlanVersion`, and its SHA-256. */
      readonly content: string;
      readonly contentHash: string;
      /** Where a reviewer submitted it on behalf of the organisation: the email that asks for it (R26). */
      readonly emailed?: Emailed;
    };
    /** A full assessment was published: what is below its level there. With the `plan-moved` that it means, after it. */
    'plan-met-publication': {
      readonly edition: string;
      readonly publication: number;
      readonly below: readonly PublishedGap[];
    };
    /** A move of the state machine, whoever makes it; made by `movePlan` alone. */
    'plan-moved': {
      readonly edition: string;
      /** Counts the moves of this plan. */
      readonly number: number;
      readonly move: PlanMove;
      readonly from: PlanState;
      readonly to: PlanState;
      readonly part: Part;
      /** The version that was decided on or handed over; null before the first. */
      readonly version: number | null;
      readonly round: string | null;
      readonly reason: string | null;
      readonly statusBefore: PlanStatus;
      readonly status: PlanStatus;
    };
  }
}

/** An outcome that was published below its expected level. */
export type PublishedGap = {
  readonly outcome: string;
  readonly expected: Level;
  readonly declared: Level;
};
