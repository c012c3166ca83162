import { sql } from 'kysely';
import { type Discipline, inOrder } from '../organisation/rules/discipline.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import './tables.ts';

/** Whose work: in one organisation, or in all that they belong to. */
export type Whose = { readonly person: string; readonly organisation?: string };

type At = { readonly organisation: string; readonly edition: string; readonly outcome: string };
/** An answer that waits for somebody's review. */
export type ReviewWaiting = At & { readonly since: Moment; readonly disciplines: readonly Discipline[] };
/** An answer that a reviewer returned to whoever changed it last, or who owns it. */
export type ReviewReturned = At & {
  readonly at: Moment;
  readonly by: string;
  readonly discipline: Discipline;
};

/**
 * What waits for a person's review: answers said to be complete, of a discipline that is theirs, which they have not
 * approved as they stand, and have not changed themselves. Longest waiting first.
 */
export async function loadReviewsWaiting(
  db: Queryable,
  { person, organisation }: Whose,
): Promise<readonly ReviewWaiting[]> {
  const rows = await db
    .selectFrom('person_discipline as own')
    .innerJoin('review_asked as asked', (join) =>
      join
        .onRef('asked.organisation', '=', 'own.organisation')
        .onRef('asked.discipline', '=', 'own.discipline'),
    )
    .innerJoin('answer', (join) =>
      join
        .onRef('answer.organisation', '=', 'asked.organisation')
        .onRef('answer.edition', '=', 'asked.edition')
        .onRef('answer.outcome', '=', 'asked.outcome'),
    )
    .select(['answer.organisation', 'answer.edition', 'answer.outcome', 'asked.discipline'])
    .select(sql<Moment>`greatest(answer.content_at, asked.asked_at)`.as('since'))
    .where('own.person_id', '=', person)
    .$if(organisation !== undefined, (query) => query.where('own.organisation', '=', organisation ?? ''))
    .where('answer.waiting', '=', true)
    .where(sql<boolean>`answer.content_by is distinct from ${person}`)
    .where(
      sql<boolean>`coalesce((
        select verdict.approved from review_verdict verdict
        where verdict.organisation = answer.organisation and verdict.edition = answer.edition
          and verdict.framework = answer.framework and verdict.outcome = answer.outcome
          and verdict.content_seq = answer.content_seq and verdict.discipline = asked.discipline
        order by verdict.seq desc limit 1), false) = false`,
    )
    .orderBy('since')
    .orderBy('answer.organisation')
    .orderBy('answer.outcome')
    .execute();
  return together(rows);
}

type Row = At & { readonly since: Moment; readonly discipline: Discipline };

/** Who judges several things of one answer has one line for it. */
function together(rows: readonly Row[]): readonly ReviewWaiting[] {
  const key = ({ organisation, edition, outcome }: At) => `${organisation} ${edition} ${outcome}`;
  return [...new Map(rows.map((row) => [key(row), row])).values()].map((first) => {
    const same = rows.filter((row) => key(row) === key(first));
    const { organisation, edition, outcome } = first;
    const since = same.reduce((latest, row) => (row.since > latest ? row.since : latest), first.since);
    return {
      ...{ organisation, edition, outcome, since },
      disciplines: inOrder(same.map((row) => row.discipline)),
    };
  });
}

/** What was returned to a person and has not been changed since: to who changed it last, and to its owner. Newest first. */
export async function loadReviewsReturned(
  db: Queryable,
  { person, organisation }: Whose,
): Promise<readonly ReviewReturned[]> {
  return db
    .selectFrom('answer')
    .innerJoin('review_verdict as verdict', (join) =>
      join
        .onRef('verdict.organisation', '=', 'answer.organisation')
        .onRef('verdict.edition', '=', 'answer.edition')
        .onRef('verdict.framework', '=', 'answer.framework')
        .onRef('verdict.outcome', '=', 'answer.outcome')
        .onRef('verdict.content_seq', '=', 'answer.content_seq'),
    )
    .select(['answer.organisation', 'answer.edition', 'answer.outcome', 'verdict.discipline'])
    .select(['verdict.made_at as at', 'verdict.made_by_name as by'])
    .where('verdict.approved', '=', false)
    .where('answer.waiting', '=', false)
    .where('answer.complete', '=', false)
    .$if(organisation !== undefined, (query) => query.where('answer.organisation', '=', organisation ?? ''))
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('answer.content_by', '=', person),
        exists(
          selectFrom('allocated_to')
            .select('person_id')
            .whereRef('allocated_to.organisation', '=', 'answer.organisation')
            .whereRef('allocated_to.edition', '=', 'answer.edition')
            .whereRef('allocated_to.outcome', '=', 'answer.outcome')
            .where('allocated_to.part', '=', 'owner')
            .where('allocated_to.person_id', '=', person),
        ),
      ]),
    )
    .orderBy('verdict.made_at', 'desc')
    .orderBy('verdict.seq', 'desc')
    .execute();
}
