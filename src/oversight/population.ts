import { type RawBuilder, sql } from 'kysely';
import type { Edition } from '../framework/rules/pack.ts';
import type { PublicationKind } from '../publication/rules/snapshot.ts';
import { type Filter, noRegion } from './rules/filter.ts';
import type { Remit } from './rules/remit.ts';

/** What every question of this room is asked of: a kind of assessment in an edition, within the reader's remit, narrowed by a filter. */
export type Scope = {
  readonly edition: Edition;
  readonly kind: PublicationKind;
  readonly remit: Remit;
  readonly filter: Filter;
};

type Condition = RawBuilder<boolean>;

/** The day by which an assessment is due from all. */
export const dueOf = ({ dates }: Edition, kind: PublicationKind): string =>
  kind === 'interim' ? dates.interimDue : dates.fullDue;

/**
 * The organisations that must publish: of the edition's types, and not closed by the assessment's deadline, so
 * that what an edition shows does not change when an organisation closes afterwards (R9). Never selects the
 * profile group (R31).
 */
export const must = ({ edition, kind, remit, filter }: Scope) => sql`
  select code, name, type, region from organisation
  where type in (${sql.join(filter.type === null ? edition.types : [filter.type])})
    and (closed_on is null or closed_on > ${dueOf(edition, kind)}::date)
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

/** Per organisation the version that counts and the latest, as they are kept: see `publication/rules/counted.ts`. */
export const counted = ({ edition, kind }: Pick<Scope, 'edition' | 'kind'>) => sql`
  select organisation, counted_version as version, counted_at as published_at, late, first_at,
    latest_version, latest_sign_off as sign_off
  from publication_standing where edition = ${edition.id} and kind = ${kind}`;

/** Where an organisation stands, read off its counted version. */
export const publishedState = sql<'by-deadline' | 'later' | 'not-yet'>`
  case when counted.version is null then 'not-yet' when counted.late then 'later' else 'by-deadline' end`;
