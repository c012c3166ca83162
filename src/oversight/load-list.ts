import { type RawBuilder, sql } from 'kysely';
import type { OrganisationType } from '../framework/rules/pack.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import '../publication/tables.ts';
import { type Found, type From, loadPage, noted, pageOf } from './paged.ts';
import { counted, must, publishedState, type Scope } from './population.ts';
import type { Listing } from './rules/filter.ts';
import type { Published, SignOffState } from './rules/published.ts';
import './tables.ts';

/** One organisation in the list of interims. */
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

/** Organisations that must publish the interim, in the order of names, `size` at a time. */
export const loadList = (db: Queryable, scope: Scope, from: From, size: number): Promise<Found<Listed>> =>
  loadPage<Listed>(db, (place, many) => listQuery(scope, place, many), from, size);

export const listQuery = (scope: Scope, from: From, size: number) => sql<
  Listed & { total: number; started: boolean }
>`
  with must as (${must(scope)}), counted as (${counted(scope)}),
  listed as (
    select must.*, ${publishedState} as published, counted.published_at as "publishedAt", counted.version,
      counted.latest_version as "latestVersion", counted.sign_off as "signOff", ${noted(scope)} as noted
    from must left join counted on counted.organisation = code
  ),
  ${pageOf(
    matching(scope.filter.listing),
    sql`code, name, type, region, published, "publishedAt", version, "latestVersion", "signOff", noted`,
    from,
    size,
  )}`;

function matching(listing: Listing | null): RawBuilder<unknown> {
  if (listing === null) return sql`true`;
  if (listing === 'siro-not-yet') return sql`"signOff" = 'not-yet'`;
  return listing === 'support' ? sql`noted` : sql`published = ${listing}`;
}
