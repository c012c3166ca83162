import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Label } from './rules/label.ts';
import type { Registered } from './rules/register-row.ts';
import { labelOf } from './store.ts';

type Row = {
  code: string;
  name: string;
  sector: string;
  icb: string | null;
  closedOn: Day | null;
  edition: string | null;
  status: Label['status'] | null;
  publishedOn: Day | null;
};

const registeredOf = ({ edition, status, publishedOn, ...row }: Row): Registered => ({
  ...row,
  latest: status === null ? null : { label: labelOf({ edition, status }), publishedOn },
});

/** Everything with its latest status, in the order of codes, a page after another: never the whole at once. */
export async function* everyRegistered(
  db: Queryable,
  pageSize = 1000,
): AsyncGenerator<readonly Registered[]> {
  let after = '';
  while (true) {
    const rows = await registered(db)
      .where(sql<boolean>`organisation.code collate "C" > ${after}`)
      .orderBy(sql`organisation.code collate "C"`)
      .limit(pageSize)
      .execute();
    if (rows.length > 0) yield rows.map(registeredOf);
    if (rows.length < pageSize) return;
    after = rows.at(-1)?.code ?? '';
  }
}

const registered = (db: Queryable) =>
  db
    .selectFrom('organisation')
    .leftJoin('current_status', 'current_status.organisation', 'organisation.code')
    .select([
      'organisation.code',
      'organisation.name',
      'organisation.sector',
      'organisation.icb',
      'organisation.closed_on as closedOn',
      'current_status.edition',
      'current_status.status',
      'current_status.published_on as publishedOn',
    ]);

/** Where in the results to go on: after an organisation, or backwards before it. */
export type From = { readonly way: 'after' | 'before'; readonly code: string } | null;

export type Found = {
  /** How many there are altogether. */
  readonly count: number;
  readonly results: readonly Registered[];
  readonly earlier: boolean;
  readonly later: boolean;
};

/**
 * Organisations in whose name or code every word typed begins a word, in the order of names. One whose code
 * is exactly what was typed comes first. The index on words finds them all before they are put in order: left
 * to itself the planner takes prefixes for common and reads the whole register (decision 0006).
 */
export async function searchRegister(db: Queryable, typed: string, from: From, size: number): Promise<Found> {
  const start = from && (await placeOf(db, from.code, typed));
  const backwards = start !== null && from?.way === 'before';
  const { rows } = await sql<Row & { count: number }>`
    with found as materialized (
      select code, name, sector, icb, closed_on, code <> upper(${typed.trim()}) as inexact
      from organisation where register_entry(code, name) @@ register_query(${typed})
    ), page as (
      select *, (select count(*) from found) as count from found
      ${start === null ? sql`` : beyond(start, backwards)}
      ${ordered(backwards)} limit ${size + 1}
    )
    select code, name, sector, icb, closed_on as "closedOn", count, edition, status, published_on as "publishedOn"
    from page left join current_status on organisation = code ${ordered(backwards)}`.execute(db);
  const page = rows.slice(0, size);
  if (backwards) page.reverse();
  const more = rows.length > size;
  return {
    count: rows[0]?.count ?? 0,
    results: page.map(({ count: _, ...row }) => registeredOf(row)),
    earlier: backwards ? more : start !== null,
    later: backwards ? true : more,
  };
}

type Place = { readonly inexact: boolean; readonly name: string; readonly code: string };

/** Where an organisation stands in the results; null where there is none with this code. */
async function placeOf(db: Queryable, code: string, typed: string): Promise<Place | null> {
  const row = await db
    .selectFrom('organisation')
    .select(['name', 'code'])
    .where('code', '=', code)
    .executeTakeFirst();
  return row ? { ...row, inexact: row.code !== typed.trim().toUpperCase() } : null;
}

const beyond = ({ inexact, name, code }: Place, backwards: boolean): RawBuilder<unknown> =>
  sql`where (inexact, lower(name) collate "C", code)
    ${backwards ? sql`<` : sql`>`} (${inexact}, lower(${name}) collate "C", ${code})`;

const ordered = (backwards: boolean): RawBuilder<unknown> => {
  const way = backwards ? sql`desc` : sql`asc`;
  return sql`order by inexact ${way}, lower(name) collate "C" ${way}, code ${way}`;
};
