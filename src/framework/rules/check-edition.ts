import { type Fault, twice } from './check-pack.ts';
import { faultsOfTemplate } from './check-plan-template.ts';
import { outcomesOf } from './find.ts';
import type { Edition, ExtraField, Framework, PolicyQuestion, Profile } from './pack.ts';

/** Whatever an edition says of an outcome or a profile, that outcome or profile exists; dates are in order. */
export function faultsOfEdition(
  edition: Edition,
  framework: Framework,
  profiles: readonly Profile[],
): readonly Fault[] {
  const known = outcomesOf(framework).map(({ outcome }) => outcome.code);
  return [
    ...faultsOfCodes(edition, framework.id, new Set(known)),
    ...faultsOfProfiles(edition, profiles),
    ...Object.entries(edition.policies).flatMap(([code, question]) => faultsOfQuestion(code, question)),
    ...Object.entries(edition.fields).flatMap(([code, fields]) => faultsOfFields(code, fields)),
    ...faultsOfAudit(edition, known.length),
    ...faultsOfApprovals(edition),
    ...faultsOfDates(edition),
    ...faultsOfTemplate(edition),
  ];
}

function faultsOfCodes(edition: Edition, framework: string, known: ReadonlySet<string>): readonly Fault[] {
  const named = [
    ...Object.keys(edition.policies).map((code) => ['policies', code] as const),
    ...Object.keys(edition.fields).map((code) => ['fields', code] as const),
    ...Object.keys(edition.notes).map((code) => ['notes', code] as const),
    ...Object.keys(edition.guidance.outcomes).map((code) => ['guidance.outcomes', code] as const),
    ...edition.audit.flatMap((scope, n) =>
      scope.mandated.map((code) => [`audit[${n}].mandated`, code] as const),
    ),
  ];
  return named
    .filter(([, code]) => !known.has(code))
    .map(([path, code]) => ({
      path: `${path}.${code}`,
      problem: `the framework ${framework} has no outcome ${code}`,
    }));
}

/** A type's own profile is one that everybody may see and that is not a draft (R31). */
function faultsOfProfiles(edition: Edition, profiles: readonly Profile[]): readonly Fault[] {
  return edition.types.flatMap((type) => {
    const path = `profiles.${type}`;
    const profile = profiles.find((one) => one.id === edition.profiles[type]);
    if (!profile) return [{ path, problem: `no profile of this edition is given for ${type}` }];
    return [
      ...(profile.group === 'core'
        ? []
        : [{ path, problem: `${profile.id} is the profile of a separate group and cannot be a type’s own` }]),
      ...(profile.state === 'draft' ? [{ path, problem: `${profile.id} is still a draft` }] : []),
    ];
  });
}

function faultsOfQuestion(code: string, { options, exceptions }: PolicyQuestion): readonly Fault[] {
  const path = `policies.${code}`;
  return [
    ...twice(options.map((option) => option.value)).map((value) => ({
      path: `${path}.options`,
      problem: `the value ${value} is used twice`,
    })),
    ...(options.some((option) => option.confirms)
      ? []
      : [{ path: `${path}.options`, problem: 'no option confirms the policy' }]),
    ...twice(exceptions.map((detail) => detail.id)).map((id) => ({
      path: `${path}.exceptions`,
      problem: `the id ${id} is used twice`,
    })),
    ...exceptions
      .filter((detail) => detail.kind === 'choice' && detail.options.length === 0)
      .map((detail) => ({ path: `${path}.exceptions.${detail.id}`, problem: 'a choice needs options' })),
  ];
}

const faultsOfFields = (code: string, fields: readonly ExtraField[]): readonly Fault[] =>
  twice(fields.map((field) => field.id)).map((id) => ({
    path: `fields.${code}`,
    problem: `the id ${id} is used twice`,
  }));

function faultsOfAudit({ audit }: Edition, outcomes: number): readonly Fault[] {
  return audit.flatMap(({ mandated, chosen }, n) => [
    ...twice(mandated).map((code) => ({
      path: `audit[${n}].mandated.${code}`,
      problem: `${code} is named twice`,
    })),
    ...(mandated.length + chosen > outcomes
      ? [{ path: `audit[${n}].chosen`, problem: `there are not ${chosen} outcomes left to choose` }]
      : []),
  ]);
}

/** Each item by its own name, and each part of the position in one item at most (R39). */
const faultsOfApprovals = ({ approvals }: Edition): readonly Fault[] => [
  ...twice(approvals.map((item) => item.id)).map((id) => ({
    path: 'approvals',
    problem: `the id ${id} is used twice`,
  })),
  ...twice(approvals.flatMap((item) => item.covers)).map((part) => ({
    path: 'approvals',
    problem: `${part} is covered twice`,
  })),
];

const inOrder = ['opened', 'interimOpens', 'interimDue', 'fullDue', 'plansCompleteBy'] as const;

function faultsOfDates({ dates, planUpdates }: Edition): readonly Fault[] {
  return [
    ...inOrder.flatMap((name, index) => {
      const before = inOrder[index - 1];
      return before !== undefined && dates[name] < dates[before]
        ? [{ path: `dates.${name}`, problem: `${dates[name]} lies before ${before} (${dates[before]})` }]
        : [];
    }),
    ...(dates.fullOpens < dates.interimOpens || dates.fullOpens > dates.fullDue
      ? [
          {
            path: 'dates.fullOpens',
            problem: `${dates.fullOpens} does not lie between interimOpens and fullDue`,
          },
        ]
      : []),
    ...planUpdates
      .map((update, n) => ({ ...update, path: `plan-updates[${n}].due` }))
      .filter(({ opens, due }) => due < opens)
      .map(({ path, opens, due }) => ({ path, problem: `${due} lies before opens (${opens})` })),
  ];
}
