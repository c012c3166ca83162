import { type Decision, invalid, missing } from '../../platform/change/decision.ts';
import type { Event } from '../../platform/change/events.ts';
import '../events.ts';
import type { OrganisationRole } from './role.ts';

/** One role that a person holds in the organisation. */
export type Holding = { readonly person: string; readonly role: OrganisationRole };
export type People = { readonly organisation: string; readonly holdings: readonly Holding[] };

export type RolesProblem = 'role-missing' | 'last-administrator';

/** The ids of those who can manage the organisation. */
export const administratorsOf = ({ holdings }: People): string[] =>
  holdings.filter((one) => one.role === 'administrator').map((one) => one.person);

const isLast = (people: People, person: string): boolean => {
  const administrators = administratorsOf(people);
  return administrators.length === 1 && administrators[0] === person;
};

const rolesOf = ({ holdings }: People, person: string): OrganisationRole[] =>
  holdings.filter((one) => one.person === person).map((one) => one.role);

/** Gives a person exactly these roles. The last administrator stays one (DOMAIN 2). */
export function changeRoles(
  people: People,
  person: string,
  wanted: readonly OrganisationRole[],
): Decision<RolesProblem> {
  const before = rolesOf(people, person);
  if (before.length === 0) return missing;
  if (wanted.length === 0) return invalid({ code: 'role-missing' });
  if (!wanted.includes('administrator') && isLast(people, person))
    return invalid({ code: 'last-administrator' });
  const about = `people/${person}`;
  const { organisation } = people;
  const given = [...new Set(wanted)].filter((role) => !before.includes(role));
  const taken = before.filter((role) => !wanted.includes(role));
  return {
    events: [
      ...given.map(
        (role): Event => ({
          type: 'role-given',
          organisation,
          about,
          payload: { person, role, discipline: null },
        }),
      ),
      ...taken.map((role): Event => ({ type: 'role-taken', organisation, about, payload: { person, role } })),
    ],
  };
}

/** Takes all roles of a person away: they no longer belong to the organisation. Never the last administrator's. */
export function removePerson(people: People, person: string): Decision<'last-administrator'> {
  const roles = rolesOf(people, person);
  if (roles.length === 0) return missing;
  if (isLast(people, person)) return invalid({ code: 'last-administrator' });
  const { organisation } = people;
  return {
    events: roles.map(
      (role): Event => ({
        type: 'role-taken',
        organisation,
        about: `people/${person}`,
        payload: { person, role },
      }),
    ),
  };
}
