import '../allocation/tables.ts';
import '../assessment/tables.ts';
import type { Day } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { dueWithin } from './rules/morning.ts';

export type DueOutcome = {
  readonly organisation: string;
  readonly edition: string;
  readonly outcome: string;
  readonly due: Day;
};

const dayAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** What is given to a person and due within a week or overdue, soonest first; what somebody has said is complete is done. */
export async function loadDue(db: Queryable, person: string, today: Day): Promise<readonly DueOutcome[]> {
  const rows = await db
    .selectFrom('allocated_to as given')
    .innerJoin('allocation', (join) =>
      join
        .onRef('allocation.organisation', '=', 'given.organisation')
        .onRef('allocation.edition', '=', 'given.edition')
        .onRef('allocation.outcome', '=', 'given.outcome'),
    )
    .select(['given.organisation', 'given.edition', 'given.outcome', 'allocation.due'])
    .distinct()
    .where('given.person_id', '=', person)
    .where('allocation.due', '<=', dayAfter(today, dueWithin))
    .where(({ not, exists, selectFrom, or }) =>
      not(
        exists(
          selectFrom('answer')
            .select('answer.outcome')
            .whereRef('answer.organisation', '=', 'given.organisation')
            .whereRef('answer.edition', '=', 'given.edition')
            .whereRef('answer.outcome', '=', 'given.outcome')
            .where(({ eb }) => or([eb('answer.complete', '=', true), eb('answer.waiting', '=', true)])),
        ),
      ),
    )
    .orderBy('allocation.due')
    .orderBy('given.outcome')
    .execute();
  return rows.flatMap(({ due, ...row }) => (due === null ? [] : [{ ...row, due }]));
}
