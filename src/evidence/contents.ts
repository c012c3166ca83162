import { sql } from 'kysely';
import type { Queryable, Transaction } from '../platform/database/open-database.ts';
import './tables.ts';

/**
 * Holds one content until the transaction ends: whoever adds it and whoever removes it take turns, so that no
 * item ever names content that has just been deleted. Taken after the organisation's chain, never before.
 */
export async function holdContent(tx: Transaction, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 37))`.execute(tx);
}

/** Whether any organisation's item still needs this content, for its latest or an earlier version. */
export async function isContentNeeded(db: Queryable, sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom('evidence_version')
    .innerJoin('evidence', 'evidence.id', 'evidence_version.evidence_id')
    .select('evidence.id')
    .where('evidence_version.sha256', '=', sha256)
    .where('evidence.withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Hashes whose every item has been withdrawn. */
export async function loadWithdrawnContent(db: Queryable): Promise<string[]> {
  const rows = await db
    .selectFrom('evidence_version')
    .innerJoin('evidence', 'evidence.id', 'evidence_version.evidence_id')
    .select('evidence_version.sha256')
    .where('evidence_version.sha256', 'is not', null)
    .groupBy('evidence_version.sha256')
    .having(sql<boolean>`bool_and(evidence.withdrawn_at is not null)`)
    .execute();
  return rows.flatMap(({ sha256 }) => sha256 ?? []);
}

/** Every content that an item has had, by hash. */
export async function loadContentsOf(db: Queryable, evidence: string): Promise<string[]> {
  const rows = await db
    .selectFrom('evidence_version')
    .select('sha256')
    .distinct()
    .where('evidence_id', '=', evidence)
    .execute();
  return rows.flatMap(({ sha256 }) => sha256 ?? []);
}
