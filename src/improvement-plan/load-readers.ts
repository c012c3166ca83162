import { type PersonOf, peopleOf } from '../organisation/load-people.ts';
import { rolesFor } from '../organisation/rules/permission.ts';
import type { Queryable } from '../platform/database/open-database.ts';

/** The organisation's people who can read the plan, and so can own its actions; by name. */
export async function planPeople(db: Queryable, organisation: string): Promise<PersonOf[]> {
  const roles = rolesFor('read-plan');
  const people = await peopleOf(db, organisation);
  return people.filter((one) => one.roles.some((role) => roles.includes(role)));
}
