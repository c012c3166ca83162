import { type RawBuilder, sql } from 'kysely';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Scope } from './population.ts';

/** Where in a list to go on: after an organisation, or backwards before it. */
export type From = { readonly way: 'after' | 'before'; readonly code: string } | null;

/** Some of a list's rows, and whether there are more on either side. */
export type Found<Row> = {
  readonly count: number;
  readonly results: readonly Row[];
  readonly earlier: boolean;
  readonly later: boolean;
};

type Counted<Row> = Row & { readonly total: number; readonly started: boolean };

/** A list's query: given its place it asks for one row more than `size`, which tells whether there are more. */
export type ListQuery<Row> = (from: From, size: number) => RawBuilder<Counted<Row>>;

/** A list in the order of names, `size` at a time. A key outside the remit begins anew. */
export async function loadPage<Row>(
  db: Queryable,
  query: ListQuery<Row>,
  from: From,
  size: number,
): Promise<Found<Row>> {
  const backwards = from?.way === 'before';
  const { rows } = await query(from, size).execute(db);
  if (rows.length === 0 && from) return loadPage(db, query, null, size);
  const results: Row[] = rows
    .slice(0, size)
    .map(({ total: _, started: __, ...row }) => row as unknown as Row);
  if (backwards) results.reverse();
  const more = rows.length > size;
  const started = rows[0]?.started ?? false;
  return {
    count: rows[0]?.total ?? 0,
    results,
    earlier: backwards ? more : started,
    later: backwards ? started : more,
  };
}

/** The end of such a query, after `with … listed as (…)`: `listed` has code and name, and `columns` are what is shown. */
export function pageOf<Row>(
  matching: RawBuilder<unknown>,
  columns: RawBuilder<unknown>,
  from: From,
  size: number,
): RawBuilder<Counted<Row>> {
  const backwards = from?.way === 'before';
  return sql<Counted<Row>>`
    found as materialized (
      select listed.*, lower(name) collate "C" as key from listed where ${matching}
    ),
    start as (select lower(name) collate "C" as key, code from listed where code = ${from?.code ?? ''})
    select ${columns}, (select count(*) from found) as total, exists (select from start) as started
    from found where ${beyond(backwards)} ${ordered(backwards)} limit ${size + 1}`;
}

const beyond = (backwards: boolean): RawBuilder<unknown> => sql`(not exists (select from start)
  or (key, code) ${backwards ? sql`<` : sql`>`} (select key, code from start))`;

const ordered = (backwards: boolean): RawBuilder<unknown> =>
  backwards ? sql`order by key desc, code desc` : sql`order by key, code`;

/** Whether a support note is open on the row's organisation. What is noted about the reader's own is no note to them. */
export const noted = ({ edition, remit: { own } }: Scope): RawBuilder<boolean> => sql`
  (exists (select from support_note where organisation = code and edition = ${edition.id} and closed_at is null)
    and ${own.length === 0 ? sql`true` : sql`code not in (${sql.join([...own])})`})`;
