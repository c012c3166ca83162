import type { Queryable } from '../platform/database/open-database.ts';
import type { Role } from '../platform/pages/gate.ts';

export type Listed = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation: string;
  readonly group: string;
};

/** Everybody who can log in with a click, once each, in the order of their organisations. */
export async function loadEverybody(db: Queryable): Promise<readonly Listed[]> {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .leftJoin('organisation', 'organisation.code', 'role_grant.organisation')
    .select([
      'person.id',
      'person.name',
      'role_grant.role',
      'role_grant.region',
      'organisation.name as organisation',
    ])
    .orderBy('organisation.name')
    .orderBy('role_grant.role')
    .orderBy('person.name')
    .execute();
  const listed = rows.map(({ id, name, role, region, organisation }) => {
    const belongs = organisation ?? officeOf(role, region);
    return { id, name, role, organisation: belongs, group: organisation ?? 'National and regional' };
  });
  return [...new Map(listed.reverse().map((one) => [one.id, one])).values()].reverse();
}

function officeOf(role: Role, region: string | null): string {
  if (role === 'dhsc-reviewer') return 'Department of Health and Social Care';
  return region === null ? 'NHS England' : `NHS England ${region}`;
}

/** Whether there is such a person to log in as. */
export async function isSomebody(db: Queryable, person: string): Promise<boolean> {
  const row = await db.selectFrom('person').select('id').where('id', '=', person).executeTakeFirst();
  return row !== undefined;
}
