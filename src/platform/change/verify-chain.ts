import type { Db, Queryable } from '../database/open-database.ts';
import { genesis } from './change.ts';
import { type Hashed, hashOf, sha256 } from './hash.ts';
import type { Head } from './record.ts';
import './tables.ts';

/** The first entry of a chain that is not what it was when it was written, and a sentence about it. */
export type Broken = { readonly organisation: string; readonly seq: number; readonly because: string };

export type Verified = {
  readonly chains: number;
  readonly entries: number;
  readonly broken: readonly Broken[];
};

type Entry = Hashed & { readonly payload: string; readonly hash: string };

/** Entries in memory at once. */
const atOnce = 1_000;

/** Recomputes the hashes of every chain (R37), as they stood at one moment: people go on working meanwhile. */
export async function verifyHistory(db: Db): Promise<Verified> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const organisations = await chainsIn(tx);
      let entries = 0;
      const broken: Broken[] = [];
      for (const organisation of organisations) {
        const { length, fault } = await verifyChain(tx, organisation);
        entries += length;
        if (fault) broken.push(fault);
      }
      return { chains: organisations.length, entries, broken };
    });
}

/** Follows one chain from its beginning to its head; stops at the first entry that does not follow. */
export async function verifyChain(
  db: Queryable,
  organisation: string,
): Promise<{ readonly length: number; readonly fault: Broken | null }> {
  let last: Head = { seq: 0, hash: genesis };
  for (;;) {
    const entries = await entriesAfter(db, organisation, last.seq);
    for (const entry of entries) {
      const because = faultOf(entry, last);
      if (because !== null) return { length: last.seq, fault: { organisation, seq: last.seq + 1, because } };
      last = { seq: entry.seq, hash: entry.hash };
    }
    if (entries.length < atOnce)
      return { length: last.seq, fault: await faultOfHead(db, organisation, last) };
  }
}

/** Why an entry cannot be the one that followed the last, or null. */
function faultOf(entry: Entry, last: Head): string | null {
  if (entry.seq !== last.seq + 1) return 'The entry is missing.';
  if (entry.previous_hash !== last.hash) return 'The entry does not follow from the one before it.';
  if (sha256(entry.payload) !== entry.payload_hash) return 'What the entry says was altered.';
  if (hashOf(entry) !== entry.hash) return 'The entry was altered.';
  return null;
}

/** The head knows how long the chain is: entries taken off its end are missed. */
async function faultOfHead(db: Queryable, organisation: string, last: Head): Promise<Broken | null> {
  const head = await db
    .selectFrom('chain')
    .select(['seq', 'hash'])
    .where('organisation', '=', organisation)
    .executeTakeFirst();
  if (head?.seq === last.seq && head.hash === last.hash) return null;
  if (head && head.seq > last.seq)
    return { organisation, seq: last.seq + 1, because: 'The entry is missing.' };
  return { organisation, seq: last.seq, because: 'The entry is not the one that the chain ends with.' };
}

async function entriesAfter(db: Queryable, organisation: string, seq: number): Promise<Entry[]> {
  return db
    .selectFrom('journal')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(atOnce)
    .execute();
}

async function chainsIn(db: Queryable): Promise<string[]> {
  const rows = await db
    .selectFrom('chain')
    .select('organisation')
    .union(db.selectFrom('journal').select('organisation'))
    .execute();
  return rows.map((row) => row.organisation).sort();
}
