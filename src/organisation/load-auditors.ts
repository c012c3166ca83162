import type { Queryable } from '../platform/database/open-database.ts';
import type { Auditor } from './rules/term.ts';
import './tables.ts';

const auditors = (db: Queryable, organisation: string, edition: string) =>
  db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['person.id as person', 'person.name', 'person.email'])
    .select(['role_grant.firm', 'role_grant.until', 'role_grant.ended_at as endedAt'])
    .where('role_grant.organisation', '=', organisation)
    .where('role_grant.role', '=', 'auditor')
    .where('role_grant.edition', '=', edition);

type Row = Omit<Auditor, 'firm' | 'until'> & { readonly firm: string | null; readonly until: string | null };

const auditorOf = (row: Row): Auditor => ({ ...row, firm: row.firm ?? '', until: row.until ?? '' });

/** Everybody who accepted to audit an organisation in an edition, those whose time is over included, by name. */
export async function auditorsOf(
  db: Queryable,
  organisation: string,
  edition: string,
): Promise<readonly Auditor[]> {
  const rows = await auditors(db, organisation, edition).orderBy('person.name').execute();
  return rows.map(auditorOf);
}

/** One of them, or null. */
export async function loadAuditor(
  db: Queryable,
  organisation: string,
  edition: string,
  person: string,
): Promise<Auditor | null> {
  const row = await auditors(db, organisation, edition)
    .where('role_grant.person_id', '=', person)
    .executeTakeFirst();
  return row ? auditorOf(row) : null;
}
