import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { type Part, part } from '../platform/database/together.ts';
import '../organisation/tables.ts';
import { allItems, type Ids, type ItemRow, itemOf } from './item-row.ts';
import type { Evidence } from './rules/evidence.ts';

/** Items of others that were ever shared with an organisation, newest share first; `ids` narrows them. Of a revoked one nothing but its title is told. */
export async function loadSharedWith(
  db: Queryable,
  receiver: string,
  ids?: readonly string[],
): Promise<Evidence[]> {
  if (ids?.length === 0) return [];
  const query = sharedItems(db, receiver);
  const rows = await query
    .$if(ids !== undefined, (all) => all.where('evidence.id', 'in', ids ?? []))
    .execute();
  return rows.map((row) => sharedOf(row, receiver));
}

/** Those of them that another query names. */
export const sharedPart = (db: Queryable, receiver: string, ids: Ids): Part<readonly Evidence[]> =>
  part(sharedItems(db, receiver).where('evidence.id', 'in', ids), (rows) =>
    rows.map((row) => sharedOf(row, receiver)),
  );

const sharedItems = (db: Queryable, receiver: string) =>
  allItems(db)
    .innerJoin('evidence_share', 'evidence_share.evidence_id', 'evidence.id')
    .innerJoin('organisation', 'organisation.code', 'evidence.organisation')
    .select(['organisation.name as fromName', 'evidence_share.title as lastTitle', 'revoked_at as revokedAt'])
    .where('shared_with', '=', receiver)
    .orderBy('shared_at', 'desc')
    .orderBy('evidence.id');

type Row = ItemRow & {
  readonly fromName: string;
  readonly lastTitle: string | null;
  readonly revokedAt: Moment | null;
};

function sharedOf({ fromName, lastTitle, revokedAt, ...row }: Row, receiver: string): Evidence {
  const shared = { from: row.organisation, fromName, with: receiver, revokedAt };
  // Who works there is not shared: the organisation stands for its people.
  const own = itemOf(row);
  const withdrawn = own.withdrawn && { ...own.withdrawn, by: fromName };
  const item = { ...own, withdrawn, addedBy: fromName, shared };
  if (revokedAt === null) return item;
  const nothing = { filename: null, mediaType: null, size: null, sha256: null, address: null };
  const unsaid = { effectiveOn: null, reviewBy: null, documentType: 'other', onRequest: false } as const;
  return { ...item, ...nothing, ...unsaid, withdrawn: null, title: lastTitle ?? item.title, version: 1 };
}
