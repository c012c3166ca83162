import type { Queryable } from '../platform/database/open-database.ts';
import { type Part, part } from '../platform/database/together.ts';
import { type Discipline, inOrder } from './rules/discipline.ts';
import './tables.ts';

/** What the people of an organisation judge, by person; who judges nothing is not there. */
export const disciplinesPart = (
  db: Queryable,
  organisation: string,
): Part<ReadonlyMap<string, readonly Discipline[]>> =>
  part(
    db
      .selectFrom('person_discipline')
      .select(['person_id', 'discipline'])
      .where('organisation', '=', organisation),
    byPerson,
  );

/** The same, asked alone. */
export const loadDisciplines = (db: Queryable, organisation: string) =>
  disciplinesPart(db, organisation).alone();

type Row = { readonly person_id: string; readonly discipline: Discipline };

function byPerson(rows: readonly Row[]): ReadonlyMap<string, readonly Discipline[]> {
  const people = [...new Set(rows.map((row) => row.person_id))];
  return new Map(
    people.map((id) => [
      id,
      inOrder(rows.filter((row) => row.person_id === id).map((row) => row.discipline)),
    ]),
  );
}
