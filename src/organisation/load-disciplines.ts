import type { Queryable } from '../platform/database/open-database.ts';
import { type Discipline, inOrder } from './rules/discipline.ts';
import './tables.ts';

/** What the people of an organisation judge, by person; who judges nothing is not there. */
export async function loadDisciplines(
  db: Queryable,
  organisation: string,
): Promise<ReadonlyMap<string, readonly Discipline[]>> {
  const rows = await db
    .selectFrom('person_discipline')
    .select(['person_id', 'discipline'])
    .where('organisation', '=', organisation)
    .execute();
  const people = [...new Set(rows.map((row) => row.person_id))];
  return new Map(
    people.map((id) => [
      id,
      inOrder(rows.filter((row) => row.person_id === id).map((row) => row.discipline)),
    ]),
  );
}
