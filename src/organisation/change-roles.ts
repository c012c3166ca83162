import { type Context, change } from '../platform/change/change.ts';
import type { Outcome } from '../platform/change/decision.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import { holdingsOf, peopleOf } from './load-people.ts';
import { changeRoles, type People, type RolesProblem, removePerson } from './rules/people.ts';
import { organisationRoleFrom } from './rules/role.ts';

type Whose = { readonly organisation: string; readonly person: string };

/** Gives a person exactly the roles that were ticked. */
export function giveRoles(
  context: Context,
  { organisation, person }: Whose,
  ticked: readonly string[],
): Promise<Outcome<RolesProblem>> {
  const wanted = ticked.flatMap((text) => organisationRoleFrom(text) ?? []);
  return change(context, 'manage-organisation', organisation, async (tx) =>
    changeRoles(await peopleIn(tx, organisation), person, wanted),
  );
}

/** Removes a person from the organisation. What they wrote stays, and so does their name on it. */
export function remove(
  context: Context,
  { organisation, person }: Whose,
): Promise<Outcome<'last-administrator'>> {
  return change(context, 'manage-organisation', organisation, async (tx) =>
    removePerson(await peopleIn(tx, organisation), person),
  );
}

const peopleIn = async (tx: Transaction, organisation: string): Promise<People> =>
  holdingsOf(organisation, await peopleOf(tx, organisation));
