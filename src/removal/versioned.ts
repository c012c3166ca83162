import { sql } from 'kysely';
import type { Transaction } from '../platform/database/open-database.ts';
import type { RaisedRow } from './events.ts';
import type { FoundRow } from './find-words.ts';

type Versioned = { readonly version: string; readonly key: readonly string[] };

/** Rows that forms save against: the column of the version that a form has seen, and what a row is known by. */
const versioned: Readonly<Record<string, Versioned>> = {
  answer: { version: 'version', key: ['edition', 'framework', 'outcome'] },
  comment: { version: 'version', key: ['id'] },
  evidence: { version: 'details_version', key: ['id'] },
  plan_action: { version: 'version', key: ['edition', 'reference'] },
  plan_update_answer: { version: 'version', key: ['edition', 'round', 'reference'] },
  siro_statement: { version: 'version', key: ['edition'] },
};

/** What is saved against the version in which it was last written: its room begins it anew (`essential-functions/`). */
const begunAnew: Readonly<Record<string, readonly string[]>> = {
  essential_function: ['edition', 'reference'],
  scope_version: ['edition', 'version'],
};

/** Which of the rows that lose words are saved against by version, by what they are known by. */
export const raisedBy = (rows: readonly FoundRow[]): RaisedRow[] =>
  rows.flatMap(({ table, cells }) => {
    const key = versioned[table]?.key ?? begunAnew[table];
    // What has ended is not saved against any more.
    if (!key || (cells.until ?? null) !== null) return [];
    return [{ table, key: Object.fromEntries(key.map((column) => [column, cells[column] ?? ''])) }];
  });

/** A form that was open while its row lost words is stale: it cannot bring them back unseen. */
export async function raise(tx: Transaction, organisation: string, { table, key }: RaisedRow): Promise<void> {
  const of = versioned[table];
  if (!of) return;
  const known = of.key.map((column) => sql`${sql.ref(column)} = ${key[column] ?? ''}`);
  const version = sql.ref(of.version);
  await sql`update ${sql.table(table)} set ${version} = ${version} + 1
    where organisation = ${organisation} and ${sql.join(known, sql` and `)}`.execute(tx);
}
