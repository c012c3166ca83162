import type { Moment } from '../clock.ts';
import type { Queryable } from '../database/open-database.ts';
import { type Part, part } from '../database/together.ts';
import type { Scan } from './scan.ts';
import { type KeptScan, nextScan } from './scan-state.ts';
import './tables.ts';

/** Makes sure that content which a row now names will be scanned, if a scanner is or becomes configured. */
export async function expectScan(db: Queryable, sha256: string): Promise<void> {
  await db
    .insertInto('file_scan')
    .values({ sha256, state: 'not-scanned', found: null, next_try_at: null })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
}

/** Keeps what a scan said. What was once judged is not forgotten when the scanner does not answer later. */
export async function keepScan(db: Queryable, sha256: string, scan: Scan, now: Moment): Promise<void> {
  const found = scan.state === 'infected' ? scan.found : null;
  const next_try_at = scan.state === 'waiting' ? nextScan(1, now) : null;
  await db
    .insertInto('file_scan')
    .values({ sha256, state: scan.state, found, tries: 1, next_try_at })
    .onConflict((conflict) =>
      scan.state === 'waiting'
        ? conflict.column('sha256').doNothing()
        : conflict.column('sha256').doUpdateSet({ state: scan.state, found, next_try_at }),
    )
    .execute();
}

/** What is kept of each of these contents. */
export const scansPart = (db: Queryable, hashes: readonly string[]): Part<ReadonlyMap<string, KeptScan>> =>
  part(
    db
      .selectFrom('file_scan')
      .select(['sha256', 'state'])
      // A list in SQL is never empty, and no content has this hash.
      .where('sha256', 'in', hashes.length === 0 ? [''] : hashes),
    (rows) => new Map(rows.map((row) => [row.sha256, row.state])),
  );

/** The same, asked alone; nothing is asked about nothing. */
export const loadScans = async (
  db: Queryable,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, KeptScan>> =>
  hashes.length === 0 ? new Map() : scansPart(db, hashes).alone();
