import type { Queryable } from '../platform/database/open-database.ts';
import type { People } from './rules/people.ts';
import { type KeyPersonRole, type OrganisationRole, organisationRoleFrom } from './rules/role.ts';
import { loadKeyPeople, loadPeople, type Member } from './store.ts';
import './tables.ts';

export type PersonOf = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly OrganisationRole[];
};

/** The people of an organisation, each once with all their roles there, by name. */
export const peopleOf = async (db: Queryable, organisation: string): Promise<PersonOf[]> =>
  peopleFrom(await loadPeople(db, organisation));

/** The same out of who has which role. */
export function peopleFrom(rows: readonly Member[]): PersonOf[] {
  return [...new Set(rows.map((row) => row.id))].flatMap((id) => {
    const own = rows.filter((row) => row.id === id);
    const [first] = own;
    const roles = own.flatMap((row) => organisationRoleFrom(row.role) ?? []);
    return first ? [{ id, name: first.name, email: first.email, roles }] : [];
  });
}

/** The same as rules see it. */
export const holdingsOf = (organisation: string, people: readonly PersonOf[]): People => ({
  organisation,
  holdings: people.flatMap(({ id, roles }) => roles.map((role) => ({ person: id, role }))),
});

/** Somebody with this email (in small letters), in whatever organisation, or null. */
export async function personByEmail(db: Queryable, email: string) {
  const row = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where((where) => where(where.fn<string>('lower', ['email']), '=', email))
    .executeTakeFirst();
  return row ?? null;
}

/** Whether a person has a role outside any organisation, for this region or for none. */
export async function holdsNationalRole(
  db: Queryable,
  person: string,
  role: string,
  region: string | null,
): Promise<boolean> {
  const rows = await db
    .selectFrom('role_grant')
    .select(['role', 'region'])
    .where('person_id', '=', person)
    .where('organisation', 'is', null)
    .execute();
  return rows.some((one) => one.role === role && one.region === region);
}

type Named = { readonly name: string; readonly email: string };

/** The key people of an organisation by role; a role that nobody holds is not there. */
export async function keyPeopleOf(
  db: Queryable,
  organisation: string,
): Promise<{ readonly [R in KeyPersonRole]?: Named }> {
  const rows = await loadKeyPeople(db, organisation);
  return Object.fromEntries(rows.map(({ role, name, email }) => [role, { name, email }]));
}
