import type { Appliers } from '../platform/change/record.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import './events.ts';
import { kinds, type Telling, usual } from './rules/telling.ts';
import './tables.ts';

/** How this room's events change its tables. */
export const digestAppliers: Appliers<'telling-chosen'> = {
  'telling-chosen': async (tx, { payload: { person: person_id, after } }) => {
    await tx.deleteFrom('telling').where('person_id', '=', person_id).execute();
    await tx
      .insertInto('telling')
      .values(kinds.map((kind) => ({ person_id, kind, how: after[kind] })))
      .execute();
  },
};

/** How some people want to be told, by person; who has chosen nothing gets the usual. */
export async function loadTellings(
  db: Queryable,
  people: readonly string[],
): Promise<(person: string) => Telling> {
  if (people.length === 0) return () => usual;
  const rows = await db.selectFrom('telling').selectAll().where('person_id', 'in', people).execute();
  return (person) => ({
    ...usual,
    ...Object.fromEntries(rows.filter((row) => row.person_id === person).map(({ kind, how }) => [kind, how])),
  });
}
