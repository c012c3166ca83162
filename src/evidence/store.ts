import { sql } from 'kysely';
import type { Appliers } from '../platform/change/record.ts';
import type { Queryable, Transaction } from '../platform/database/open-database.ts';
import { expectScan } from '../platform/files/scans.ts';
import './events.ts';
import type { Evidence } from './rules/evidence.ts';
import './tables.ts';

/** How this room's events change its tables. */
export const evidenceAppliers: Appliers<'evidence-added' | 'evidence-withdrawn'> = {
  'evidence-added': async (tx, { payload, organisation, at, actor }) => {
    const { id, kind, title } = payload;
    const file = payload.kind === 'file' ? payload : null;
    await tx
      .insertInto('evidence')
      .values({
        id,
        organisation,
        kind,
        title,
        filename: file?.filename ?? null,
        media_type: file?.mediaType ?? null,
        size: file?.size ?? null,
        sha256: file?.sha256 ?? null,
        address: payload.kind === 'link' ? payload.address : null,
        added_at: at,
        added_by: actor.id,
        added_by_name: actor.name,
      })
      .execute();
    if (file) await expectScan(tx, file.sha256);
  },
  'evidence-withdrawn': async (tx, { payload, at, actor }) => {
    await tx
      .updateTable('evidence')
      .set({
        filename: null,
        address: null,
        withdrawn_at: at,
        withdrawn_by_name: actor.name,
        withdrawn_reason: payload.reason,
      })
      .where('id', '=', payload.id)
      .execute();
  },
};

const items = (db: Queryable, organisation: string) =>
  db
    .selectFrom('evidence')
    .select([
      'id',
      'organisation',
      'kind',
      'title',
      'filename',
      'media_type as mediaType',
      'size',
      'sha256',
      'address',
      'added_at as addedAt',
      'added_by_name as addedBy',
      'withdrawn_at as withdrawnAt',
      'withdrawn_by_name as withdrawnBy',
      'withdrawn_reason as withdrawnReason',
    ])
    .where('organisation', '=', organisation);

type Row = Awaited<ReturnType<ReturnType<typeof items>['execute']>>[number];

function itemOf({ withdrawnAt, withdrawnBy, withdrawnReason, ...item }: Row): Evidence {
  const withdrawn =
    withdrawnAt === null ? null : { at: withdrawnAt, by: withdrawnBy ?? '', reason: withdrawnReason ?? '' };
  return { ...item, withdrawn };
}

/** One item of an organisation, or null. */
export async function loadEvidence(
  db: Queryable,
  organisation: string,
  id: string,
): Promise<Evidence | null> {
  const row = await items(db, organisation).where('id', '=', id).executeTakeFirst();
  return row ? itemOf(row) : null;
}

/** The items of an organisation with these ids, in the order in which they were added; unknown ids are left out. */
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
  return rows.map(itemOf);
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

/**
 * Holds one content until the transaction ends: whoever adds it and whoever removes it take turns, so that no
 * item ever names content that has just been deleted. Taken after the organisation's chain, never before.
 */
export async function holdContent(tx: Transaction, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 37))`.execute(tx);
}

/** Whether any organisation's item still needs this content. */
export async function isContentNeeded(db: Queryable, sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom('evidence')
    .select('id')
    .where('sha256', '=', sha256)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Hashes whose every item has been withdrawn. */
export async function loadWithdrawnContent(db: Queryable): Promise<string[]> {
  const rows = await db
    .selectFrom('evidence')
    .select('sha256')
    .where('sha256', 'is not', null)
    .groupBy('sha256')
    .having(sql<boolean>`bool_and(withdrawn_at is not null)`)
    .execute();
  return rows.flatMap(({ sha256 }) => sha256 ?? []);
}
