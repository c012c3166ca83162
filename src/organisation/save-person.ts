import { type Context, change } from '../platform/change/change.ts';
import type { Outcome } from '../platform/change/decision.ts';
import { loadDisciplines } from './load-disciplines.ts';
import { holdingsOf, peopleOf } from './load-people.ts';
import { changeDisciplines } from './rules/discipline.ts';
import { changeRoles, type RolesProblem } from './rules/people.ts';
import { organisationRoleFrom } from './rules/role.ts';

type Whose = { readonly organisation: string; readonly person: string };
type Ticked = { readonly roles: readonly string[]; readonly disciplines: readonly string[] };

/** Gives a person exactly the roles that were ticked, and says what they are trusted to review: both or neither. */
export function savePerson(context: Context, whose: Whose, ticked: Ticked): Promise<Outcome<RolesProblem>> {
  const { organisation, person } = whose;
  return change<RolesProblem>(context, 'manage-organisation', organisation, async (tx) => {
    const people = holdingsOf(organisation, await peopleOf(tx, organisation));
    const roles = changeRoles(
      people,
      person,
      ticked.roles.flatMap((text) => organisationRoleFrom(text) ?? []),
    );
    if ('refused' in roles) return roles;
    const before = (await loadDisciplines(tx, organisation)).get(person) ?? [];
    const judges = changeDisciplines(whose, before, ticked.disciplines);
    return 'refused' in judges ? judges : { events: [...roles.events, ...judges.events] };
  });
}
