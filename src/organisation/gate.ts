import type { Gate } from '../platform/pages/gate.ts';
import { asksRegion, judge, rolesFor } from './rules/permission.ts';
import { sayRole } from './rules/role.ts';
import './tables.ts';

/** Judges by the table of permissions; loads the organisation's region only where a role reaches by region. */
export const judgeByTable: Gate['judge'] = async (db, who, permission, organisation) => {
  if (organisation === null) return judge(who, permission, null);
  if (!asksRegion(who, permission)) return judge(who, permission, { organisation, region: null });
  const row = await db
    .selectFrom('organisation')
    .select('region')
    .where('code', '=', organisation)
    .executeTakeFirst();
  return judge(who, permission, { organisation, region: row?.region ?? null });
};

/** The roles that a permission needs and the administrators who could give one. */
export const explainByTable: Gate['explain'] = async (db, permission, organisation) => {
  const administrators = await db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select('person.name')
    .where('role_grant.organisation', '=', organisation)
    .where('role_grant.role', '=', 'administrator')
    .orderBy('person.name')
    .execute();
  return { roles: rolesFor(permission).map(sayRole), administrators: administrators.map((one) => one.name) };
};
