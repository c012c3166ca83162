import { type Decision, missing } from '../../platform/change/decision.ts';
import '../events.ts';

/** What somebody is trusted to judge: by these, reviews of answers are asked for (DOMAIN 2). */
export const disciplines = ['cyber', 'ig', 'caldicott-guardian', 'dpo'] as const;
export type Discipline = (typeof disciplines)[number];

const words: { readonly [D in Discipline]: string } = {
  cyber: 'Cyber security',
  ig: 'Information governance (IG)',
  'caldicott-guardian': 'Caldicott Guardian',
  dpo: 'Data Protection Officer',
};

/** A discipline in words. */
export const sayDiscipline = (discipline: Discipline): string => words[discipline];

/** Several in a row: “Cyber security and Caldicott Guardian”; `nobody` where there is none. */
export function sayDisciplines(some: readonly Discipline[], nobody = 'None'): string {
  const said = inOrder(some).map(sayDiscipline);
  const last = said.pop();
  if (last === undefined) return nobody;
  return said.length === 0 ? last : `${said.join(', ')} and ${last}`;
}

/** Once each, in the order in which screens list them. */
export const inOrder = (some: readonly string[]): Discipline[] =>
  disciplines.filter((one) => some.includes(one));

type Whose = { readonly organisation: string; readonly person: string };

/** Gives a person exactly these disciplines. Null: they are none of the organisation's people. */
export function changeDisciplines(
  { organisation, person }: Whose,
  before: readonly Discipline[] | null,
  ticked: readonly string[],
): Decision<never> {
  if (before === null) return missing;
  const [was, after] = [inOrder(before), inOrder(ticked)];
  if (was.join() === after.join()) return { events: [] };
  const payload = { person, before: was, after };
  return { events: [{ type: 'disciplines-given', organisation, about: `people/${person}`, payload }] };
}
