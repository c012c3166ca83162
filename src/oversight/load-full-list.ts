import { type RawBuilder, sql } from 'kysely';
import type { OrganisationType } from '../framework/rules/pack.ts';
import type { Day, Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Status } from '../status/rules/label.ts';
import { withFullStanding } from './full-standing.ts';
import { type Found, type From, loadPage, noted, pageOf } from './paged.ts';
import type { Scope } from './population.ts';
import type { Listing } from './rules/filter.ts';
import { type Published, publishedStates } from './rules/published.ts';
import './tables.ts';

/** One organisation in the list of full assessments. */
export type FullListed = {
  readonly code: string;
  readonly name: string;
  readonly type: OrganisationType;
  readonly region: string | null;
  readonly published: Published;
  /** The latest version, which gives the status; null where nothing is published here. */
  readonly version: number | null;
  readonly publishedAt: Moment | null;
  readonly firstAt: Moment | null;
  readonly status: Status | null;
  /** The day that the register shows with the status. */
  readonly publishedOn: Day | null;
  readonly takenOver: boolean;
  readonly byPlan: boolean;
  readonly interim: Published;
  readonly noted: boolean;
};

/** Organisations that must publish the full assessment, in the order of names, `size` at a time. */
export const loadFullList = (
  db: Queryable,
  scope: Scope,
  from: From,
  size: number,
): Promise<Found<FullListed>> =>
  loadPage<FullListed>(db, (place, many) => fullListQuery(scope, place, many), from, size);

export const fullListQuery = (scope: Scope, from: From, size: number) => sql<
  FullListed & { total: number; started: boolean }
>`
  ${withFullStanding(scope)},
  listed as (select standing.*, ${noted(scope)} as noted from standing),
  ${pageOf(matching(scope.filter.listing), sql`${columns}, noted`, from, size)}`;

const columns = sql`code, name, type, region, published, version, "publishedAt", "firstAt", status, "publishedOn",
  "takenOver", "byPlan", interim`;

/** The same of one organisation; null where it need not publish the full assessment, or lies outside the remit. */
export async function loadFullStanding(
  db: Queryable,
  scope: Scope,
  organisation: string,
): Promise<Omit<FullListed, 'noted'> | null> {
  const { rows } = await sql<Omit<FullListed, 'noted'>>`
    ${withFullStanding(scope)} select ${columns} from standing where code = ${organisation}`.execute(db);
  return rows[0] ?? null;
}

function matching(listing: Listing | null): RawBuilder<unknown> {
  if (listing === null) return sql`true`;
  if (listing === 'support') return sql`noted`;
  if (listing === 'by-plan') return sql`"byPlan"`;
  return publishedStates.some((one) => one === listing)
    ? sql`published = ${listing}`
    : sql`status = ${listing}`;
}
