import { loadDisciplines } from '../../../organisation/load-disciplines.ts';
import { peopleOf } from '../../../organisation/load-people.ts';
import { type Discipline, disciplines } from '../../../organisation/rules/discipline.ts';
import type { Queryable } from '../../../platform/database/open-database.ts';

export type Reviewers = readonly { readonly discipline: Discipline; readonly names: readonly string[] }[];

/** Who may review what in an organisation, a line for each discipline. */
export async function loadReviewers(db: Queryable, organisation: string): Promise<Reviewers> {
  const [people, judges] = await Promise.all([peopleOf(db, organisation), loadDisciplines(db, organisation)]);
  return disciplines.map((discipline) => ({
    discipline,
    names: people.filter(({ id }) => judges.get(id)?.includes(discipline)).map(({ name }) => name),
  }));
}
