import { type RawBuilder, sql } from 'kysely';
import type { OrganisationType } from '../framework/rules/pack.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import '../publication/tables.ts';
import { counted, latest, must, publishedState, type Scope } from './population.ts';
import type { Listing } from './rules/filter.ts';
import type { Published, SignOffState } from './rules/published.ts';
import './tables.ts';

/** One organisation in the list. */
export type Listed = {
  readonly code: string;
  readonly name: string;
  readonly type: OrganisationType;
  readonly region: string | null;
  readonly published: Published;
  /** Of the counted version; of the latest where none was made by the deadline. */
  readonly publishedAt: Moment | null;
  readonly version: number | null;
  readonly latestVersion: number | null;
  readonly signOff: SignOffState | null;
  readonly noted: boolean;
};

/** Where in the list to go on: after an organisation, or backwards before it. */
export type From = { readonly way: 'after' | 'before'; readonly code: string } | null;

export type Found = {
  readonly count: number;
  readonly results: readonly Listed[];
  readonly earlier: boolean;
  readonly later: boolean;
};

/** Organisations that must publish, in the order of names, `size` at a time. A key outside the remit begins anew. */
export async function loadList(db: Queryable, scope: Scope, from: From, size: number): Promise<Found> {
  const backwards = from?.way === 'before';
  const { rows } = await listQuery(scope, from, size).execute(db);
  if (rows.length === 0 && from) return loadList(db, scope, null, size);
  const results = rows.slice(0, size);
  if (backwards) results.reverse();
  const more = rows.length > size;
  const started = rows[0]?.started ?? false;
  return {
    count: rows[0]?.count ?? 0,
    results: results.map(({ count: _, started: __, ...row }) => row),
    earlier: backwards ? more : started,
    later: backwards ? started : more,
  };
}

/** One row more than asked for tells whether there are more. */
export function listQuery(scope: Scope, from: From, size: number) {
  const backwards = from?.way === 'before';
  return sql<Listed & { count: number; started: boolean }>`
    with must as (${must(scope)}), counted as (${counted(scope.edition)}), latest as (${latest(scope.edition)}),
    listed as (${listed(scope)}),
    found as materialized (
      select * from listed where ${matching(scope.filter.listing)}
    ),
    start as (select key, code from listed where code = ${from?.code ?? ''})
    select code, name, type, region, published, "publishedAt", version, "latestVersion", "signOff", noted,
      (select count(*) from found) as count, exists (select from start) as started
    from found where ${beyond(backwards)} ${ordered(backwards)} limit ${size + 1}`;
}

/** The rows before they are narrowed. What is noted about the reader's own organisations is no note to them. */
const listed = ({ edition, remit }: Scope) => sql`
  select must.*, lower(name) collate "C" as key, ${publishedState} as published,
    counted.published_at as "publishedAt", counted.version, latest.version as "latestVersion",
    latest.sign_off as "signOff",
    exists (select from support_note where organisation = code and edition = ${edition.id} and closed_at is null)
      and ${remit.own.length === 0 ? sql`true` : sql`code not in (${sql.join([...remit.own])})`} as noted
  from must
  left join counted on counted.organisation = code
  left join latest on latest.organisation = code`;

function matching(listing: Listing | null): RawBuilder<unknown> {
  if (listing === null) return sql`true`;
  if (listing === 'siro-not-yet') return sql`"signOff" = 'not-yet'`;
  return listing === 'support' ? sql`noted` : sql`published = ${listing}`;
}

const beyond = (backwards: boolean): RawBuilder<unknown> => sql`(not exists (select from start)
  or (key, code) ${backwards ? sql`<` : sql`>`} (select key, code from start))`;

const ordered = (backwards: boolean): RawBuilder<unknown> =>
  backwards ? sql`order by key desc, code desc` : sql`order by key, code`;
