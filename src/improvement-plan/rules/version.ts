import type { Level, OrganisationType } from '../../framework/rules/pack.ts';
import type { Day, Moment } from '../../platform/clock.ts';
import type { ActionContent } from './action.ts';

/** Evidence as a version names it; what is available on request is named and not told where it is (R38). */
export type VersionEvidence = {
  readonly id: string;
  readonly kind: 'file' | 'link';
  readonly title: string;
  readonly filename: string | null;
  readonly mediaType: string | null;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly address: string | null;
  /** Which of the item's contents this is. */
  readonly version: number;
  readonly onRequest: boolean;
};

/** What an update says of an action: columns S and T (R26). */
export type ActionUpdate = {
  readonly stillValid: boolean | null;
  /** The updated delivery date, where the planned one is no longer valid. */
  readonly newDelivery: Day | null;
  readonly comment: string;
};

export type VersionAction = ActionContent & {
  readonly reference: string;
  readonly outcome: string;
  readonly evidence: readonly VersionEvidence[];
  /** In updates alone. */
  readonly update?: ActionUpdate;
};

/** An outcome that a version speaks of: each one below its level, and each that has an action. */
export type VersionOutcome = {
  readonly code: string;
  readonly title: string;
  readonly objective: string;
  readonly principle: string;
  readonly expected: Level;
  /** Where the organisation is in a separate profile group: what its type expects, for those who may not learn of the group (R31). */
  readonly typeExpected: Level | null;
  /** Null where it is not answered. */
  readonly declared: Level | null;
  /** Below the level that is expected of this organisation. */
  readonly isBelow: boolean;
};

/** The email by which an organisation sent its workbook, and as which a reviewer acts on its behalf (R26). */
export type Emailed = { readonly sender: string; readonly sentOn: Day };

/** What is handed over to reviewers, without who submits it when. */
export type PlanContent = {
  readonly organisation: {
    readonly code: string;
    readonly name: string;
    readonly type: OrganisationType;
    readonly region: string | null;
  };
  readonly edition: { readonly id: string; readonly version: string };
  readonly framework: { readonly id: string; readonly title: string };
  /** The last day by which the actions of a plan are delivered (R24). */
  readonly completeBy: Day;
  /** Titles in the words of that day. */
  readonly objectives: readonly { readonly code: string; readonly title: string }[];
  readonly principles: readonly { readonly code: string; readonly title: string }[];
  readonly outcomes: readonly VersionOutcome[];
  readonly actions: readonly VersionAction[];
};

/** A plan exactly as it was submitted. Immutable; `format` says how to read it in years to come. */
export type PlanVersion = PlanContent & {
  readonly format: 1;
  readonly kind: 'plan' | 'update';
  readonly version: number;
  /** The round of an update. */
  readonly round: string | null;
  readonly submittedAt: Moment;
  readonly submittedBy: string;
  /** Where a reviewer submitted it on behalf of the organisation: the email that asks for it. */
  readonly emailed?: Emailed;
};
