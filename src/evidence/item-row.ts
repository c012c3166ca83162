import type { Expression } from 'kysely';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Evidence } from './rules/evidence.ts';
import './tables.ts';

/** A query within another that names items. */
export type Ids = Expression<string>;

/** Items as rules see them, whoever's they are; `itemOf` reads a row. */
export const allItems = (db: Queryable) =>
  db
    .selectFrom('evidence')
    .select([
      'evidence.id',
      'evidence.organisation',
      'kind',
      'evidence.title',
      'filename',
      'media_type as mediaType',
      'size',
      'sha256',
      'evidence.address',
      'document_type as documentType',
      'effective_on as effectiveOn',
      'review_by as reviewBy',
      'on_request as onRequest',
      'details_version as detailsVersion',
      'version',
      'added_at as addedAt',
      'added_by_name as addedBy',
      'withdrawn_at as withdrawnAt',
      'withdrawn_by_name as withdrawnBy',
      'withdrawn_reason as withdrawnReason',
    ]);

/** An organisation's items as rules see them, for further conditions. */
export const items = (db: Queryable, organisation: string) =>
  allItems(db).where('evidence.organisation', '=', organisation);

export type ItemRow = Awaited<ReturnType<ReturnType<typeof items>['execute']>>[number];

export function itemOf({ withdrawnAt, withdrawnBy, withdrawnReason, ...item }: ItemRow): Evidence {
  const withdrawn =
    withdrawnAt === null ? null : { at: withdrawnAt, by: withdrawnBy ?? '', reason: withdrawnReason ?? '' };
  return { ...item, withdrawn };
}
