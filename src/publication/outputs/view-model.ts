import { sayType } from '../../organisation/rules/organisation.ts';
import { sayKeyPerson, sayRole } from '../../organisation/rules/role.ts';
import { sayDay, sayMoment } from '../../platform/clock.ts';
import type { FullSnapshot } from '../rules/full-snapshot.ts';
import type { Snapshot } from '../rules/snapshot.ts';
import { type EvidenceView, functionsView, type Holdings } from './evidence-view.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type OutcomeView, outcomeView, type Row } from './outcome-view.ts';
import { type ScopeView, scopeView } from './scope-view.ts';
import {
  kindTitle,
  sayApproval,
  sayGivenStatus,
  sayInTime,
  sayNoFile,
  sayPlan,
  saySignOff,
} from './words.ts';

export type ObjectiveView = {
  readonly code: string;
  /** `Objective A: Managing risk` */
  readonly heading: string;
  readonly principles: readonly {
    readonly code: string;
    /** `Principle A1: Governance` */
    readonly heading: string;
    readonly outcomes: readonly OutcomeView[];
  }[];
};

/** A publication in words: the one source of page, PDF and workbook, so that they cannot disagree. */
export type PublishedView = {
  readonly title: string;
  readonly organisation: { readonly code: string; readonly name: string };
  readonly edition: string;
  readonly version: number;
  readonly publishedAt: string;
  readonly about: readonly Row[];
  readonly figures: Figures;
  readonly notes: readonly string[];
  readonly objectives: readonly ObjectiveView[];
  readonly functions: EvidenceView | null;
  /** What is said where there is no file: whether functions were recorded in the service. */
  readonly noFile: string;
  /** The functions as they are recorded in the service; null where nothing is. */
  readonly recorded: ScopeView | null;
  /** SHA-256 of the stored text; null for readers who cannot have that text (R31). */
  readonly hash: string | null;
};

type Shown = {
  /** As the reader may read it: see `readable`. */
  readonly snapshot: Snapshot;
  readonly hash: string | null;
  readonly holdings: Holdings;
};

/** What a reader is shown of a publication: a pure function of the snapshot and of what was removed since. */
export function publishedView({ snapshot, hash, holdings }: Shown): PublishedView {
  const { organisation, edition, version, essentialFunctions } = snapshot;
  const views = new Map(
    snapshot.outcomes.map((one) => [one.code, outcomeView(one, snapshot.asked, holdings)]),
  );
  return {
    title: `${kindTitle[snapshot.kind]} ${edition.id}, version ${version}`,
    organisation: { code: organisation.code, name: organisation.name },
    edition: edition.id,
    version,
    publishedAt: snapshot.publishedAt,
    about: aboutOf(snapshot),
    figures: figuresOf(snapshot.outcomes),
    notes: [...notesOf(snapshot), ...removalsOf(snapshot, hash)],
    objectives: objectivesOf(snapshot, views),
    functions: essentialFunctions && functionsView(essentialFunctions, holdings),
    noFile: sayNoFile(snapshot.functions?.entries.length ?? 0),
    recorded: scopeView(snapshot.functions),
    hash,
  };
}

function aboutOf(snapshot: Snapshot): Row[] {
  const { organisation, edition, framework } = snapshot;
  return [
    { key: 'Organisation', value: `${organisation.name} (${organisation.code})` },
    { key: 'Type of organisation', value: sayType(organisation.type) },
    { key: 'Region', value: organisation.region ?? 'None recorded' },
    { key: 'Published', value: `${sayMoment(snapshot.publishedAt)} by ${snapshot.publishedBy}` },
    { key: 'Deadline', value: sayInTime(snapshot.late) },
    ...(snapshot.kind === 'full'
      ? handedOverRows(snapshot)
      : [{ key: 'SIRO sign-off', value: saySignOff(snapshot.signOff) }]),
    { key: 'Edition', value: `${edition.id} (${edition.version})` },
    { key: 'Framework', value: framework.title },
    { key: 'Expected levels', value: snapshot.profile.title },
  ];
}

/** What a full assessment says beside its answers: status, approvals, plan, profile and people (R17, R39). */
function handedOverRows(snapshot: FullSnapshot): Row[] {
  const { organisationProfile: profile, approvals, plan } = snapshot;
  return [
    { key: 'Status given', value: `${snapshot.edition.id} ${sayGivenStatus(snapshot.statusGiven)}` },
    ...approvals.map((one) => ({ key: `SIRO approval: ${one.title}`, value: sayApproval(one) })),
    { key: 'Improvement plan', value: sayPlan(plan) },
    { key: 'Address', value: profile.address ?? 'None recorded' },
    ...profile.keyPeople.map(({ role, name }) => ({ key: sayKeyPerson(role), value: name })),
    { key: 'People with a role', value: profile.people.map(sayPerson).join('; ') },
    {
      key: 'Profile and people confirmed',
      value: `${sayMoment(profile.confirmedAt)} by ${profile.confirmedBy}`,
    },
  ];
}

const sayPerson = ({ name, roles }: FullSnapshot['organisationProfile']['people'][number]): string =>
  `${name}: ${roles.map(sayRole).join(', ')}`;

const opening = {
  interim:
    'This is the position at the moment of publication. An interim assessment is not scored and has no status.',
  full: 'This is the assessment as it was published. The status on the public register follows from it, and may have changed since by a decision on the improvement plan.',
} as const satisfies Record<Snapshot['kind'], string>;

function notesOf(snapshot: Snapshot): string[] {
  const unconfirmed = snapshot.outcomes.some((one) => one.provenance !== 'stated');
  const marked = snapshot.outcomes.some((one) => Object.keys(one.marks).length > 0);
  return [
    opening[snapshot.kind],
    ...(snapshot.kind === 'interim'
      ? ['An outcome without a level is “Not answered”. That is not the same as “Not achieved”.']
      : []),
    ...(unconfirmed
      ? [
          'Expected levels marked “not confirmed” were worked out from public sources, because the complete table of NHS England was not loaded.',
        ]
      : []),
    ...(marked && snapshot.framework.wording === 'project'
      ? ['The indicators are worded for this service. It is not the official wording.']
      : []),
  ];
}

/** What was removed by decision (R37); what its hash was, for readers who may have the data. */
const removalsOf = ({ removals }: Snapshot, hash: string | null): string[] =>
  (removals ?? []).map(
    ({ on, because, originalHash }) =>
      `Content was removed from this publication by decision on ${sayDay(on)}, because ${because}.${hash === null ? '' : ` Its SHA-256 when it was published was ${originalHash}: its receipt vouches for that.`}`,
  );

function objectivesOf({ asked, outcomes }: Snapshot, views: ReadonlyMap<string, OutcomeView>) {
  return asked.objectives.map((objective) => ({
    code: objective.code,
    heading: `Objective ${objective.code}: ${objective.title}`,
    principles: objective.principles.map((principle) => ({
      code: principle.code,
      heading: `Principle ${principle.code}: ${principle.title}`,
      outcomes: outcomes
        .filter((one) => one.principle === principle.code)
        .flatMap((one) => views.get(one.code) ?? []),
    })),
  }));
}

/** Every outcome of a view, in the framework's order. */
export const outcomesOf = (view: PublishedView): readonly OutcomeView[] =>
  view.objectives.flatMap((objective) => objective.principles.flatMap((one) => one.outcomes));
