import type { PersonOf } from '../../../organisation/load-people.ts';
import { sayRole } from '../../../organisation/rules/role.ts';
import type { Named } from '../../rules/allocation.ts';

/** A person as one of several to choose from. */
export type PersonChoice = { readonly value: string; readonly label: string; readonly hint: string };

/** Roles in words, and what they mean for being given something. */
export function sayRoles({ roles }: Pick<PersonOf, 'roles'>): string {
  const said = roles.map(sayRole).join(', ');
  return roles.some((role) => role === 'administrator' || role === 'member' || role === 'contributor')
    ? said
    : `${said}: reads, cannot answer`;
}

/** The people of an organisation to choose from; and after them those who are given something here and have left. */
export function choicesOf(
  people: readonly PersonOf[],
  given: readonly Named[] = [],
): readonly PersonChoice[] {
  const left = given.filter(({ id }) => !people.some((one) => one.id === id));
  return [
    ...people.map((one) => ({ value: one.id, label: one.name, hint: sayRoles(one) })),
    ...[...new Map(left.map((one) => [one.id, one])).values()].map(({ id, name }) => ({
      value: id,
      label: name,
      hint: 'No longer one of your people',
    })),
  ];
}

/** The same in one line each, for lists that have no room for a hint. */
export const linesOf = (choices: readonly PersonChoice[]) =>
  choices.map(({ value, label, hint }) => ({ value, label: `${label} (${hint})` }));
