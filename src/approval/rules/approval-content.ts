import type { Mark, PolicyAnswer } from '../../assessment/rules/answer.ts';
import type { Entry, Scope } from '../../essential-functions/rules/entry.ts';
import type { ApprovalPart, ApprovalSubject, Level } from '../../framework/rules/pack.ts';
import type { Day } from '../../platform/clock.ts';
import type { Position, SnapshotEvidence, SnapshotOutcome } from '../../publication/rules/snapshot.ts';

type ByOutcome<T> = { readonly [outcome: string]: T };

/** The improvement plan as far as it is approved: what each action promises, by reference. */
export type PlanContent = {
  readonly [reference: string]: {
    readonly outcome: string;
    readonly gap: string;
    readonly action: string;
    readonly owner: string | null;
    readonly resources: string;
    readonly dependencies: string;
    readonly mitigation: string;
    readonly start: Day | null;
    readonly delivery: Day | null;
  };
};

/** What an approval is of: the covered parts of the position, and nothing else. Its canonical JSON is hashed. */
export type ApprovalContent = {
  readonly 'essential-functions'?: {
    readonly file: { readonly filename: string; readonly sha256: string } | null;
    readonly justification: string;
    readonly functions: { readonly [reference: string]: Entry };
  };
  readonly levels?: ByOutcome<{ readonly expected: Level; readonly level: Level | null }>;
  readonly statements?: ByOutcome<{
    readonly statement: string;
    readonly fields: { readonly [field: string]: string };
  }>;
  readonly policies?: ByOutcome<PolicyAnswer | null>;
  readonly indicators?: ByOutcome<{ readonly [indicator: string]: Mark }>;
  readonly evidence?: ByOutcome<readonly string[]>;
  readonly 'improvement-plan'?: PlanContent;
};

/** Where an organisation stands, as approvals see it; the plan is null where there is none. */
export type Approvable = { readonly position: Position; readonly plan: PlanContent | null };

/**
 * What an item covers today. Left out is what nobody approves: draft or complete, titles, how an expected level is
 * known, when a file was uploaded. So marking answers complete takes no approval away (R17).
 */
export const approvalContentOf = ({ covers }: ApprovalSubject, today: Approvable): ApprovalContent =>
  Object.fromEntries(covers.map((part) => [part, parts[part](today)]));

/** An item of nothing but the improvement plan is needed only where there is a plan. */
export const isNeeded = ({ covers }: ApprovalSubject, { plan }: Approvable): boolean =>
  plan !== null || covers.some((part) => part !== 'improvement-plan');

const parts: { readonly [P in ApprovalPart]: (today: Approvable) => unknown } = {
  'essential-functions': ({ position }) => ({
    file: fileOf(position),
    justification: position.functions?.justification ?? '',
    functions: functionsOf(position.functions),
  }),
  levels: by(({ expected, level }) => ({ expected, level })),
  statements: by(({ statement, fields }) => ({ statement, fields: said(fields) })),
  policies: by(({ policy }) => policy && { value: policy.value, details: said(policy.details) }),
  indicators: by(({ marks }) => marks),
  evidence: by(({ evidence }) => evidence.map(nameOf).sort()),
  'improvement-plan': ({ plan }) => plan ?? {},
};

function by(of: (outcome: SnapshotOutcome) => unknown) {
  return ({ position }: Approvable) =>
    Object.fromEntries(position.outcomes.map((outcome) => [outcome.code, of(outcome)]));
}

/** An empty box says the same as one that was never filled in. */
const said = (texts: { readonly [id: string]: string }) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));

const nameOf = ({ id, version, sha256, title }: SnapshotEvidence): string =>
  [title, id, version ?? 1, sha256 ?? ''].join(' ');

const fileOf = ({ essentialFunctions: file }: Position) =>
  file && { filename: file.filename, sha256: file.sha256 };

const functionsOf = (scope: Scope | undefined) =>
  Object.fromEntries((scope?.entries ?? []).map((entry) => [entry.reference, entry]));
