import { outcomesOf } from './find.ts';
import { levelsOf } from './level.ts';
import type { Framework, Profile } from './pack.ts';

/** A fault of a pack: where it stands and what is wrong. */
export type Fault = { readonly path: string; readonly problem: string };

/** Those of the codes that are used already when they come. */
export const twice = (codes: readonly string[]): readonly string[] =>
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
