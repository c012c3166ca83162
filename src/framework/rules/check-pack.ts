import { outcomesOf } from './find.ts';
import { levelsOf } from './level.ts';
import type { Edition, Framework, Profile } from './pack.ts';

/** A fault of a pack: where it stands and what is wrong. */
export type Fault = { readonly path: string; readonly problem: string };

const twice = (codes: readonly string[]): readonly string[] =>
  codes.filter((code, index) => codes.indexOf(code) !== index);

/** Codes and indicator ids unique, every outcome declarable as achieved or not (R1). */
export function faultsOfFramework(framework: Framework): readonly Fault[] {
  const placed = outcomesOf(framework);
  const codes = [
    ...framework.objectives.map((objective) => objective.code),
    ...framework.objectives.flatMap((objective) => objective.principles.map((principle) => principle.code)),
    ...placed.map(({ outcome }) => outcome.code),
  ];
  const ids = placed.flatMap(({ outcome }) =>
    Object.values(outcome.indicators).flatMap((set) => set.map((one) => one.id)),
  );
  return [
    ...twice(codes).map((code) => ({ path: code, problem: `the code ${code} is used twice` })),
    ...twice(ids).map((id) => ({ path: id, problem: `the indicator id ${id} is used twice` })),
    ...placed
      .filter(
        ({ outcome }) =>
          !['not-achieved', 'achieved'].every((level) => levelsOf(outcome).includes(level as 'achieved')),
      )
      .map(({ outcome }) => ({
        path: `${outcome.code}.indicators`,
        problem: `${outcome.code} needs indicators for not-achieved and for achieved`,
      })),
  ];
}

/** Whatever an edition says of an outcome or a profile, that outcome or profile exists; dates are in order. */
export function faultsOfEdition(
  edition: Edition,
  framework: Framework,
  profiles: readonly Profile[],
): readonly Fault[] {
  const known = new Set(outcomesOf(framework).map(({ outcome }) => outcome.code));
  const named = [
    ...Object.keys(edition.policies).map((code) => ['policies', code] as const),
    ...Object.keys(edition.fields).map((code) => ['fields', code] as const),
    ...Object.keys(edition.notes).map((code) => ['notes', code] as const),
    ...Object.keys(edition.guidance.outcomes).map((code) => ['guidance.outcomes', code] as const),
    ...edition.audit.flatMap((scope, n) =>
      scope.mandated.map((code) => [`audit[${n}].mandated`, code] as const),
    ),
  ];
  return [
    ...named
      .filter(([, code]) => !known.has(code))
      .map(([path, code]) => ({
        path: `${path}.${code}`,
        problem: `the framework ${framework.id} has no outcome ${code}`,
      })),
    ...edition.types
      .filter((type) => !profiles.some((profile) => profile.id === edition.profiles[type]))
      .map((type) => ({
        path: `profiles.${type}`,
        problem: `no profile of this edition is given for ${type}`,
      })),
    ...Object.entries(edition.policies).flatMap(([code, question]) =>
      faultsOfQuestion(code, question.options),
    ),
    ...faultsOfDates(edition),
  ];
}

function faultsOfQuestion(
  code: string,
  options: readonly { value: string; confirms: boolean }[],
): readonly Fault[] {
  const path = `policies.${code}.options`;
  return [
    ...twice(options.map((option) => option.value)).map((value) => ({
      path,
      problem: `the value ${value} is used twice`,
    })),
    ...(options.some((option) => option.confirms)
      ? []
      : [{ path, problem: 'no option confirms the policy' }]),
  ];
}

function faultsOfDates({ dates }: Edition): readonly Fault[] {
  const inOrder = ['opened', 'interimOpens', 'interimDue', 'fullDue', 'plansCompleteBy'] as const;
  return inOrder.flatMap((name, index) => {
    const before = inOrder[index - 1];
    return before !== undefined && dates[name] < dates[before]
      ? [{ path: `dates.${name}`, problem: `${dates[name]} lies before ${before} (${dates[before]})` }]
      : [];
  });
}

/** Complete for its framework, and every level one that the outcome can have. */
export function faultsOfProfile(profile: Profile, framework: Framework): readonly Fault[] {
  const placed = outcomesOf(framework);
  const known = new Set(placed.map(({ outcome }) => outcome.code));
  return [
    ...Object.keys(profile.cells)
      .filter((code) => !known.has(code))
      .map((code) => ({
        path: `cells.${code}`,
        problem: `the framework ${framework.id} has no outcome ${code}`,
      })),
    ...placed.flatMap(({ outcome }) => {
      const cell = profile.cells[outcome.code];
      const path = `cells.${outcome.code}`;
      if (!cell) return [{ path, problem: `there is no expected level for ${outcome.code}` }];
      return levelsOf(outcome).includes(cell.expected)
        ? []
        : [{ path, problem: `${outcome.code} cannot have the level ${cell.expected}` }];
    }),
  ];
}
