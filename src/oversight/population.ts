import { type RawBuilder, sql } from 'kysely';
import type { Edition } from '../framework/rules/pack.ts';
import { type Filter, noRegion } from './rules/filter.ts';
import type { Remit } from './rules/remit.ts';

/** What every question of this room is asked of: an edition, within the reader's remit, narrowed by a filter. */
export type Scope = { readonly edition: Edition; readonly remit: Remit; readonly filter: Filter };

type Condition = RawBuilder<boolean>;

/**
 * The organisations that must publish an interim: of the edition's types, and not closed by its deadline, so
 * that what an edition shows does not change when an organisation closes afterwards (R9). Never selects the
 * profile group (R31).
 */
export const must = ({ edition, remit, filter }: Scope) => sql`
  select code, name, type, region from organisation
  where type in (${sql.join(filter.type === null ? edition.types : [filter.type])})
    and (closed_on is null or closed_on > ${edition.dates.interimDue}::date)
    and ${within(remit)} and ${inRegion(filter.region)}`;

/** Whether an organisation's row lies in the remit. */
export function within({ regions }: Remit): Condition {
  if (regions === 'all') return sql`true`;
  return regions.length === 0 ? sql`false` : sql`region in (${sql.join([...regions])})`;
}

function inRegion(region: string | null): Condition {
  if (region === null) return sql`true`;
  return region === noRegion ? sql`region is null` : sql`region = ${region}`;
}

/**
 * Per organisation the version that counts: the last by the deadline; where there is none the last of all,
 * marked late (R15).
 */
export const counted = (edition: Edition) => sql`
  select distinct on (organisation) organisation, version, published_at, late
  from publication where edition = ${edition.id} and kind = 'interim'
  order by organisation, late, version desc`;

/** Per organisation the latest version, whenever it was published. */
export const latest = (edition: Edition) => sql`
  select distinct on (organisation) organisation, version, published_at, late, sign_off
  from publication where edition = ${edition.id} and kind = 'interim'
  order by organisation, version desc`;

/** Where an organisation stands, read off its counted version. */
export const publishedState = sql<'by-deadline' | 'later' | 'not-yet'>`
  case when counted.version is null then 'not-yet' when counted.late then 'later' else 'by-deadline' end`;
