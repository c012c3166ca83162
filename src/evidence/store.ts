import type { Queryable } from '../platform/database/open-database.ts';
import { onePart, type Part, part } from '../platform/database/together.ts';
import { allItems, type Ids, itemOf, items } from './item-row.ts';
import { loadSharedWith, sharedPart } from './load-shared.ts';
import type { Evidence, EvidenceVersion } from './rules/evidence.ts';
import './tables.ts';

/** One item of an organisation, or null. */
export const evidencePart = (db: Queryable, organisation: string, id: string) =>
  onePart(items(db, organisation).where('id', '=', id), itemOf);

/** The same, asked alone. */
export const loadEvidence = (db: Queryable, organisation: string, id: string): Promise<Evidence | null> =>
  evidencePart(db, organisation, id).alone();

/** The items that another query names: the organisation's own, and what others have shared with it. */
export const namedParts = (db: Queryable, organisation: string, ids: Ids) => ({
  ownEvidence: part(
    items(db, organisation).where('id', 'in', ids).orderBy('added_at').orderBy('id'),
    (rows): readonly Evidence[] => rows.map(itemOf),
  ),
  sharedEvidence: sharedPart(db, organisation, ids),
});

/**
 * The items with these ids that an organisation has or that others have shared with it, in the order in which they
 * were added; unknown ids are left out. Of what is no longer shared nothing but the title is told.
 */
export async function loadEvidenceByIds(
  db: Queryable,
  organisation: string,
  ids: readonly string[],
): Promise<Evidence[]> {
  if (ids.length === 0) return [];
  const rows = await items(db, organisation)
    .where('id', 'in', ids)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  const shared = rows.length < ids.length ? await loadSharedWith(db, organisation, ids) : [];
  return [...rows.map(itemOf), ...shared];
}

/** All items of an organisation, in the order in which they were added. */
export async function loadAllEvidence(db: Queryable, organisation: string): Promise<Evidence[]> {
  const rows = await items(db, organisation).orderBy('added_at').orderBy('id').execute();
  return rows.map(itemOf);
}

/** The items that already hold this content or address: all that a decision on an addition needs to know. */
export async function loadSameEvidence(
  db: Queryable,
  organisation: string,
  same: { readonly sha256: string } | { readonly address: string },
): Promise<Evidence[]> {
  const rows = await items(db, organisation)
    .where('withdrawn_at', 'is', null)
    .$if('sha256' in same, (query) => query.where('sha256', '=', 'sha256' in same ? same.sha256 : ''))
    .$if('address' in same, (query) => query.where('address', '=', 'address' in same ? same.address : ''))
    .execute();
  return rows.map(itemOf);
}

/** The contents that an item has had, latest first. */
export const versionsPart = (db: Queryable, evidence: string): Part<readonly EvidenceVersion[]> =>
  part(
    db
      .selectFrom('evidence_version')
      .select(['version', 'filename', 'media_type as mediaType', 'size', 'sha256', 'address', 'reason'])
      .select(['added_at as addedAt', 'added_by_name as addedBy'])
      .where('evidence_id', '=', evidence)
      .orderBy('version', 'desc'),
    (rows) => rows,
  );

/** The same, asked alone. */
export const loadVersions = (db: Queryable, evidence: string) => versionsPart(db, evidence).alone();

/** Items that something handed over names by their ids, whoever's they are: to be asked for no other id (R11, R38). */
export const namedPart = (db: Queryable, ids: readonly string[]): Part<readonly Evidence[]> =>
  // A list in SQL is never empty, and no item has this id.
  part(allItems(db).where('id', 'in', ids.length === 0 ? [''] : ids), (rows) => rows.map(itemOf));

/** The same, asked alone; nothing is asked about nothing. */
export const loadNamedEvidence = async (
  db: Queryable,
  ids: readonly string[],
): Promise<readonly Evidence[]> => (ids.length === 0 ? [] : namedPart(db, ids).alone());
