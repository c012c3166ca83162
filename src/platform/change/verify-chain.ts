import type { Db, Queryable } from '../database/open-database.ts';
import { genesis } from './change.ts';
import { type Hashed, hashOf, sha256 } from './hash.ts';
import type { Head } from './record.ts';
import { type RemovedPayload, removalType } from './removed.ts';
import './tables.ts';

/** The first entry of a chain that is not what it was when it was written, and a sentence about it. */
export type Broken = { readonly organisation: string; readonly seq: number; readonly because: string };

export type Verified = {
  readonly chains: number;
  readonly entries: number;
  /** Entries that lost words by a decision which the same chain names (R37). */
  readonly removed: number;
  readonly broken: readonly Broken[];
};

type Chain = { readonly length: number; readonly removed: number; readonly fault: Broken | null };
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
      let removed = 0;
      const broken: Broken[] = [];
      for (const organisation of organisations) {
        const chain = await verifyChain(tx, organisation);
        const { fault } = chain;
        entries += chain.length;
        removed += chain.removed;
        if (fault) broken.push(fault);
      }
      return { chains: organisations.length, entries, removed, broken };
    });
}

/**
 * Follows one chain from its beginning to its head; stops at the first entry that does not follow. An entry whose payload
 * is not what was hashed is a fault, unless a later entry of the same chain names it as one that lost words, by both hashes.
 */
export async function verifyChain(db: Queryable, organisation: string): Promise<Chain> {
  let last: Head = { seq: 0, hash: genesis };
  const open = new Map<number, string>();
  let removed = 0;
  const told = (length: number, seq: number | null, because: string): Chain => {
    const [first] = open.keys();
    if (first !== undefined)
      return { length: first - 1, removed, fault: { organisation, seq: first, because: altered } };
    return { length, removed, fault: seq === null ? null : { organisation, seq, because } };
  };
  for (;;) {
    const entries = await entriesAfter(db, organisation, last.seq);
    for (const entry of entries) {
      const because = faultOf(entry, last);
      if (because !== null) return told(last.seq, last.seq + 1, because);
      const is = sha256(entry.payload);
      if (is !== entry.payload_hash) open.set(entry.seq, `${entry.payload_hash} ${is}`);
      else if (entry.type === removalType) removed += settle(open, entry.payload);
      last = { seq: entry.seq, hash: entry.hash };
    }
    if (entries.length < atOnce) {
      const fault = await faultOfHead(db, organisation, last);
      return told(last.seq, fault?.seq ?? null, fault?.because ?? '');
    }
  }
}

/** Takes out the entries that a removal names as they stand now, and says how many. */
function settle(open: Map<number, string>, payload: string): number {
  const { payloads } = JSON.parse(payload) as { readonly payloads: readonly RemovedPayload[] };
  const named = payloads.filter((one) => open.get(one.seq) === `${one.payloadHash} ${one.redactedHash}`);
  for (const { seq } of named) open.delete(seq);
  return named.length;
}

const altered = 'What the entry says was altered.';

/** Why an entry cannot be the one that followed the last, or null; its payload is held against its hash by the caller. */
function faultOf(entry: Entry, last: Head): string | null {
  if (entry.seq !== last.seq + 1) return 'The entry is missing.';
  if (entry.previous_hash !== last.hash) return 'The entry does not follow from the one before it.';
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
