import { type PersonOf, peopleFrom } from '../organisation/load-people.ts';
import { rolesFor } from '../organisation/rules/permission.ts';
import { loadPeople, type Member } from '../organisation/store.ts';
import type { Queryable } from '../platform/database/open-database.ts';

/** The organisation's people who can read the plan, and so can own its actions; by name. */
export const planPeople = async (db: Queryable, organisation: string): Promise<PersonOf[]> =>
  planPeopleFrom(await loadPeople(db, organisation));

/** The same out of who has which role. */
export function planPeopleFrom(members: readonly Member[]): PersonOf[] {
  const roles = rolesFor('read-plan');
  return peopleFrom(members).filter((one) => one.roles.some((role) => roles.includes(role)));
}
