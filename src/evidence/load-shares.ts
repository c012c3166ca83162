import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import '../organisation/tables.ts';
import type { Statement } from './rules/share.ts';
import './tables.ts';

/** With whom something is shared, or was. */
export type Share = {
  readonly code: string;
  readonly name: string;
  readonly sharedAt: Moment;
  readonly sharedBy: string;
  readonly revokedAt: Moment | null;
};

/** With whom an item of evidence is or was shared, by code. */
export const loadEvidenceShares = (db: Queryable, evidence: string): Promise<Share[]> =>
  db
    .selectFrom('evidence_share')
    .innerJoin('organisation', 'organisation.code', 'shared_with')
    .select([
      'code',
      'name',
      'shared_at as sharedAt',
      'shared_by_name as sharedBy',
      'revoked_at as revokedAt',
    ])
    .where('evidence_id', '=', evidence)
    .orderBy('code')
    .execute();

/** With whom the supporting information of an outcome is or was shared, by code. */
export const loadStatementShares = (
  db: Queryable,
  { organisation, edition, outcome }: Statement,
): Promise<Share[]> =>
  db
    .selectFrom('statement_share')
    .innerJoin('organisation', 'organisation.code', 'shared_with')
    .select([
      'code',
      'name',
      'shared_at as sharedAt',
      'shared_by_name as sharedBy',
      'revoked_at as revokedAt',
    ])
    .where('statement_share.organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('outcome', '=', outcome)
    .orderBy('code')
    .execute();

/** A statement that another organisation shares with one now. */
export type SharedStatement = Statement & { readonly name: string; readonly sharedAt: Moment };

/** The statements that an organisation may read of others now. */
export const loadStatementsSharedWith = (db: Queryable, receiver: string): Promise<SharedStatement[]> =>
  db
    .selectFrom('statement_share')
    .innerJoin('organisation', 'organisation.code', 'statement_share.organisation')
    .select(['statement_share.organisation', 'edition', 'outcome', 'name', 'shared_at as sharedAt'])
    .where('shared_with', '=', receiver)
    .where('revoked_at', 'is', null)
    .orderBy('edition', 'desc')
    .orderBy('outcome')
    .orderBy('code')
    .execute();
