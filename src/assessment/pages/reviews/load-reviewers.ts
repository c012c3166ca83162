import { disciplinesPart } from '../../../organisation/load-disciplines.ts';
import { peopleFrom } from '../../../organisation/load-people.ts';
import { type Discipline, disciplines } from '../../../organisation/rules/discipline.ts';
import { memberPart } from '../../../organisation/store.ts';
import type { Queryable } from '../../../platform/database/open-database.ts';
import type { Said } from '../../../platform/database/together.ts';

export type Reviewers = readonly { readonly discipline: Discipline; readonly names: readonly string[] }[];

/** Who may review what in an organisation, a line for each discipline. */
export const reviewersParts = (db: Queryable, organisation: string) => ({
  members: memberPart(db, organisation),
  judges: disciplinesPart(db, organisation),
});

/** The same out of what was read. */
export function reviewersFrom({ members, judges }: Said<ReturnType<typeof reviewersParts>>): Reviewers {
  const people = peopleFrom(members);
  return disciplines.map((discipline) => ({
    discipline,
    names: people.filter(({ id }) => judges.get(id)?.includes(discipline)).map(({ name }) => name),
  }));
}
