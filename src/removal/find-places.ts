import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { type FoundRow, findEntries, findRows } from './find-words.ts';
import { redactionOf } from './remove-words.ts';
import { findWaiting } from './waiting.ts';

/** A place in which words stand, by its table and what names it there; never what stands in it. */
export type FoundPlace = {
  readonly table: string;
  readonly edition: string | null;
  /** An outcome's code, or the reference of an action or a function. */
  readonly what: string | null;
  readonly rows: number;
};

/** Where words stand in what an organisation wrote. */
export type FoundPlaces = {
  readonly places: readonly FoundPlace[];
  /** Entries of the organisation's history, by number. */
  readonly entries: readonly number[];
  /** How many entries of the national team's own history are about it and hold them. */
  readonly national: number;
};

/** Notes of the national team about an organisation, which it does not see (decision 8). */
const nationalTables: ReadonlySet<string> = new Set([
  'support_note',
  'plan_recommendation',
  'plan_call_note',
]);

const nowhere: FoundPlaces = { places: [], entries: [], national: 0 };

/**
 * Where words stand, as the organisation may know it: not in notes about it, nor in what one of its people has typed
 * and not saved. Whoever asks could else find out by asking what stands there.
 */
export async function findOwnPlaces(
  db: Queryable,
  organisation: string,
  words: readonly string[],
  now: Moment,
): Promise<FoundPlaces> {
  const { places, entries } = await findSaved(db, organisation, words, now);
  return { places: places.filter(({ table }) => !nationalTables.has(table)), entries, national: 0 };
}

/** Where words stand, for those who decide: everything that a removal would change. */
export async function findPlaces(
  db: Queryable,
  organisation: string,
  words: readonly string[],
  now: Moment,
): Promise<FoundPlaces> {
  const saved = await findSaved(db, organisation, words, now);
  if (words.length === 0) return saved;
  const waiting = await findWaiting(db, organisation, redactionOf(words, 'it is looked for', now));
  const others = grouped(waiting.map(({ table }) => ({ table, edition: null, what: null })));
  return { ...saved, places: [...saved.places, ...others] };
}

async function findSaved(
  db: Queryable,
  organisation: string,
  words: readonly string[],
  now: Moment,
): Promise<FoundPlaces> {
  if (words.length === 0) return nowhere;
  const redaction = redactionOf(words, 'it is looked for', now);
  const entries = await findEntries(db, organisation, redaction);
  const rows = await findRows(db, organisation, redaction);
  const own = entries.filter((one) => one.chain === organisation);
  return {
    places: grouped(rows.map(placeOf)),
    entries: own.map((one) => one.seq),
    national: entries.length - own.length,
  };
}

const placeOf = ({ table, cells }: FoundRow) => ({
  table,
  edition: cells.edition ?? null,
  what: cells.outcome ?? cells.reference ?? null,
});

function grouped(found: readonly Omit<FoundPlace, 'rows'>[]): FoundPlace[] {
  const groups = new Map<string, FoundPlace>();
  for (const one of found) {
    const key = JSON.stringify([one.table, one.edition, one.what]);
    groups.set(key, { ...one, rows: (groups.get(key)?.rows ?? 0) + 1 });
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
}
