import type { Queryable } from '../platform/database/open-database.ts';
import type { About, Gate } from '../platform/pages/gate.ts';
import { asksGiven, asksRegion, type Given, judge, rolesFor } from './rules/permission.ts';
import { sayRole } from './rules/role.ts';
import './tables.ts';

/** What a person holds of what a request is about. Rooms below know; whoever puts the house together hands it over. */
export type AskGiven = (db: Queryable, person: string, organisation: string, about: About) => Promise<Given>;

/**
 * Judges by the table of permissions; loads the organisation's region only where a role reaches by region, and what
 * is given to the person only where that is all that a role reaches.
 */
export const judgeByTable =
  (askGiven: AskGiven): Gate['judge'] =>
  async (db, who, permission, organisation, about = {}) => {
    if (organisation === null) return judge(who, permission, null);
    const { edition } = about;
    const subject = { organisation, region: null, ...(edition === undefined ? {} : { edition }) };
    if (asksGiven(who, permission, organisation)) {
      const given = await askGiven(db, who.id, organisation, about);
      return judge(who, permission, { ...subject, given });
    }
    if (!asksRegion(who, permission)) return judge(who, permission, subject);
    const row = await db
      .selectFrom('organisation')
      .select('region')
      .where('code', '=', organisation)
      .executeTakeFirst();
    return judge(who, permission, { ...subject, region: row?.region ?? null });
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
