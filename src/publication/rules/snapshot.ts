import type { AnswerContent } from '../../assessment/rules/answer.ts';
import type { Standing } from '../../assessment/rules/progress.ts';
import type { Scope } from '../../essential-functions/rules/entry.ts';
import { outcomesOf, profileFor } from '../../framework/rules/find.ts';
import { indicatorsOf } from '../../framework/rules/level.ts';
import type { Cell, Edition, Level, OrganisationType, Pack, Profile } from '../../framework/rules/pack.ts';
import type { Organisation } from '../../organisation/rules/organisation.ts';
import type { RemovalNote } from '../../platform/change/removed.ts';
import type { Moment } from '../../platform/clock.ts';
import type { FullSnapshot } from './full-snapshot.ts';

/** Evidence as it is named in a snapshot; the file behind it is kept and opens from there (R11). */
export type SnapshotEvidence = {
  readonly id: string;
  readonly kind: 'file' | 'link';
  readonly title: string;
  readonly filename: string | null;
  readonly mediaType: string | null;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly address: string | null;
  /** Which of the item's contents this is; absent where it is the first, as in snapshots from before there were more. */
  readonly version?: number;
  /** Available on request: its title was handed over, its content, file name and address were not (R38). Absent where all was. */
  readonly onRequest?: boolean;
  /** The organisation that shared it, where it is not the publisher's own. */
  readonly sharedBy?: { readonly code: string; readonly name: string };
};

export type SnapshotOutcome = AnswerContent & {
  readonly code: string;
  readonly title: string;
  readonly objective: string;
  readonly principle: string;
  readonly expected: Level;
  readonly provenance: 'stated' | 'inferred' | 'assumed';
  readonly evidence: readonly SnapshotEvidence[];
};

/** The essential functions file as it was when published. */
export type SnapshotFunctions = {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly sha256: string;
  readonly uploadedAt: Moment;
};

/** How the SIRO stood to the interim (R13). */
export type SignOff =
  | { readonly how: 'in-service'; readonly by: string; readonly at: Moment }
  | { readonly how: 'outside'; readonly by: string; readonly on: string }
  | { readonly how: 'not-yet' };

/** What is judged and signed: the answers and what belongs to them, without who publishes it when. */
export type Position = {
  readonly outcomes: readonly SnapshotOutcome[];
  readonly essentialFunctions: SnapshotFunctions | null;
  /** The functions as they are recorded, with or without a file; not there where none are, nor in older snapshots. */
  readonly functions?: Scope;
};

/** What was asked, in the words of that day: a snapshot is read without the pack that it was made from. */
export type Asked = {
  readonly objectives: readonly {
    readonly code: string;
    readonly title: string;
    readonly principles: readonly { readonly code: string; readonly title: string }[];
  }[];
  readonly policies: Edition['policies'];
  readonly fields: Edition['fields'];
  /** The indicators that were marked or commented on, in the words of that day. */
  readonly indicators: { readonly [id: string]: { readonly level: Level; readonly text: string } };
};

/** A profile as far as a snapshot needs it. */
export type SnapshotProfile = { readonly id: string; readonly title: string };

/** What every publication says, whichever its kind; `format` says how to read it in years to come. */
export type SnapshotCommon = Position & {
  readonly format: 1;
  readonly version: number;
  readonly organisation: {
    readonly code: string;
    readonly name: string;
    readonly type: OrganisationType;
    readonly region: string | null;
  };
  readonly edition: { readonly id: string; readonly version: string };
  readonly framework: {
    readonly id: string;
    readonly title: string;
    readonly wording: 'project' | 'official';
  };
  readonly asked: Asked;
  readonly profile: SnapshotProfile;
  /** Where that is a separate group's: the type's own, for readers who may not learn of the group (R31). */
  readonly typeProfile: (SnapshotProfile & { readonly cells: { readonly [outcome: string]: Cell } }) | null;
  readonly packHash: string;
  readonly publishedAt: Moment;
  readonly publishedBy: string;
  readonly late: boolean;
  /** Not there where nothing was removed by decision (R37). */
  readonly removals?: readonly RemovalNote[];
};

/** An interim exactly as it was published. Immutable. */
export type InterimSnapshot = SnapshotCommon & { readonly kind: 'interim'; readonly signOff: SignOff };

/** A publication of either kind. */
export type Snapshot = InterimSnapshot | FullSnapshot;
export type PublicationKind = Snapshot['kind'];
export type SnapshotOf<K extends PublicationKind> = Extract<Snapshot, { kind: K }>;

type Evidences = ReadonlyMap<string, readonly SnapshotEvidence[]>;

/** The organisation's position now: a pure function of answers, evidence and essential functions. */
export function positionNow(
  standings: readonly Standing[],
  evidence: Evidences,
  essentialFunctions: SnapshotFunctions | null,
  functions: Scope | null = null,
): Position {
  const outcomes = standings.map((one) => outcomeOf(one, evidence));
  return { outcomes, essentialFunctions, ...(functions === null ? {} : { functions }) };
}

function outcomeOf(
  { objective, principle, outcome, cell, answer }: Standing,
  evidence: Evidences,
): SnapshotOutcome {
  return {
    code: outcome.code,
    title: outcome.title,
    objective: objective.code,
    principle: principle.code,
    expected: cell.expected,
    provenance: cell.provenance,
    level: answer.level,
    complete: answer.complete,
    statement: answer.statement,
    marks: answer.marks,
    fields: answer.fields,
    policy: answer.policy,
    loweredFrom: answer.loweredFrom,
    evidence: evidence.get(outcome.code) ?? [],
  };
}

export type Publishing = {
  readonly organisation: Organisation;
  readonly pack: Pack;
  readonly profile: Profile;
  readonly version: number;
  readonly publishedAt: Moment;
  readonly publishedBy: string;
  readonly late: boolean;
};

/** The snapshot of an interim at the moment of publication (R11). */
export const snapshotOf = (
  position: Position,
  { signOff, ...publishing }: Publishing & { readonly signOff: SignOff },
): InterimSnapshot => ({ ...commonOf(position, publishing), kind: 'interim', signOff });

/** The part of a snapshot that both kinds share. */
export function commonOf(position: Position, publishing: Publishing): SnapshotCommon {
  const { organisation, pack, profile } = publishing;
  return {
    format: 1,
    version: publishing.version,
    organisation: {
      code: organisation.code,
      name: organisation.name,
      type: organisation.type,
      region: organisation.region,
    },
    edition: { id: pack.edition.id, version: pack.edition.version },
    framework: { id: pack.framework.id, title: pack.framework.title, wording: pack.framework.wording },
    asked: askedBy(pack, position),
    profile: { id: profile.id, title: profile.title },
    typeProfile: typeProfileOf(pack, organisation.type, profile),
    packHash: pack.hash,
    publishedAt: publishing.publishedAt,
    publishedBy: publishing.publishedBy,
    late: publishing.late,
    ...position,
  };
}

/** The words of a pack's questions, and of those of its indicators that a position says something about. */
export function askedBy({ framework, edition }: Pack, { outcomes }: Position): Asked {
  const marked = new Set(outcomes.flatMap((one) => Object.keys(one.marks)));
  return {
    objectives: framework.objectives.map(({ code, title, principles }) => ({
      code,
      title,
      principles: principles.map((one) => ({ code: one.code, title: one.title })),
    })),
    policies: edition.policies,
    fields: edition.fields,
    indicators: Object.fromEntries(
      outcomesOf(framework)
        .flatMap(({ outcome }) => indicatorsOf(outcome))
        .filter(({ id }) => marked.has(id))
        .map(({ id, level, text }) => [id, { level, text }]),
    ),
  };
}

function typeProfileOf(pack: Pack, type: OrganisationType, profile: Profile): SnapshotCommon['typeProfile'] {
  const own = profileFor(pack, type, null);
  return own === null || own.id === profile.id ? null : { id: own.id, title: own.title, cells: own.cells };
}
