import type { Day } from '../../platform/clock.ts';
import type { Mapping } from './mapping.ts';
import type { PlanTemplate } from './plan-template.ts';

/** The three achievement levels, from low to high: form value, column, snapshot and API value alike. */
export const levels = ['not-achieved', 'partially-achieved', 'achieved'] as const;
export type Level = (typeof levels)[number];

/** Types of organisation that assess themselves against the framework, and `other` for all sectors that do not. */
export const organisationTypes = [
  'nhs-trust',
  'icb',
  'csu',
  'alb',
  'oes-provider',
  'genomics',
  'other',
] as const;
export type OrganisationType = (typeof organisationTypes)[number];

export type Indicator = { readonly id: string; readonly text: string };

export type Outcome = {
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  /** How well the set of indicators is known: seen in full, base framework only, or written here. */
  readonly provenance: 'confirmed' | 'base' | 'drafted';
  /** Indicators of good practice by level; a level that is absent cannot be declared (R1). */
  readonly indicators: { readonly [L in Level]?: readonly Indicator[] };
};

export type Principle = {
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  readonly outcomes: readonly Outcome[];
};

export type Objective = {
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  readonly principles: readonly Principle[];
};

export type Framework = {
  readonly id: string;
  readonly title: string;
  readonly base: string;
  /** Whose words the indicators are in: this project's, or the official ones. */
  readonly wording: 'project' | 'official';
  readonly note: string;
  readonly objectives: readonly Objective[];
};

export type Choice = { readonly value: string; readonly label: string };

/** A detail asked for when a policy is met with exceptions (R3). */
export type ExceptionDetail = {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'evidence' | 'choice' | 'date';
  readonly options: readonly Choice[];
};

/** A mandatory policy question attached to an outcome (R2). */
export type PolicyQuestion = {
  readonly id: string;
  readonly title: string;
  readonly policy: { readonly title: string; readonly version: string; readonly address: string };
  readonly question: string;
  readonly options: readonly (Choice & { readonly confirms: boolean; readonly exceptions?: boolean })[];
  readonly exceptions: readonly ExceptionDetail[];
  /** Whether it is asked on a page of its own before the outcome's. */
  readonly page: boolean;
  readonly wording: 'drafted' | 'summary' | 'official';
};

export type ExtraField = {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'percentage';
};

export type EditionDates = {
  readonly opened: Day;
  readonly interimOpens: Day;
  readonly interimDue: Day;
  /** From here the full assessment can be published. */
  readonly fullOpens: Day;
  readonly templateAvailable: Day | null;
  readonly fullDue: Day;
  readonly plansCompleteBy: Day;
};

/** Parts of a position that an approval can be of. */
export const approvalParts = [
  'essential-functions',
  'levels',
  'statements',
  'policies',
  'indicators',
  'evidence',
  'improvement-plan',
] as const;
export type ApprovalPart = (typeof approvalParts)[number];

/** What the SIRO approves separately before the full assessment is published (R39). */
export type ApprovalSubject = {
  readonly id: string;
  readonly title: string;
  /** What it is, in a sentence for the SIRO. */
  readonly about: string;
  readonly covers: readonly ApprovalPart[];
};

export type Reviewer = 'regional-security-lead' | 'dhsc' | 'national-team';

export type Edition = {
  readonly id: string;
  readonly version: string;
  readonly framework: string;
  readonly types: readonly OrganisationType[];
  readonly dates: EditionDates;
  readonly planUpdates: readonly { readonly name: string; readonly opens: Day; readonly due: Day }[];
  /** The improvement plan's workbook; null where the edition has none. */
  readonly planTemplate: PlanTemplate | null;
  readonly profiles: { readonly [T in OrganisationType]?: string };
  /** The statements that an administrator agrees with when publishing the full assessment (R19). */
  readonly declaration: readonly string[];
  /** What the SIRO approves item by item; none where the edition asks for no approval (R39). */
  readonly approvals: readonly ApprovalSubject[];
  readonly policies: { readonly [outcome: string]: PolicyQuestion };
  readonly fields: { readonly [outcome: string]: readonly ExtraField[] };
  readonly notes: { readonly [outcome: string]: string };
  readonly guidance: { readonly address: string; readonly outcomes: { readonly [outcome: string]: string } };
  readonly audit: readonly {
    readonly types: readonly OrganisationType[];
    readonly mandated: readonly string[];
    readonly chosen: number;
  }[];
  readonly reviewers: { readonly [T in OrganisationType]?: Reviewer };
  readonly support: { readonly name: string; readonly email: string; readonly telephone: string };
};

/** An expected level and how it is known: stated by a source, inferred from sources, or assumed (R32). */
export type Cell = { readonly expected: Level; readonly provenance: 'stated' | 'inferred' | 'assumed' };

export type Profile = {
  readonly id: string;
  readonly edition: string;
  readonly title: string;
  /** `core`, or a separate group that only the organisation, the national team and DHSC may see (R31). */
  readonly group: string;
  readonly state: 'draft' | 'indicative' | 'proposed' | 'confirmed';
  readonly cells: { readonly [outcome: string]: Cell };
};

/** Everything that an edition needs, found together. */
export type Pack = {
  readonly edition: Edition;
  readonly framework: Framework;
  readonly profiles: { readonly [id: string]: Profile };
  /** SHA-256 of the pack's canonical content: a snapshot names what it was made from. */
  readonly hash: string;
};

/** All packs, newest edition first, and what became of outcomes between their frameworks. */
export type Packs = { readonly editions: readonly Pack[]; readonly mappings: readonly Mapping[] };
