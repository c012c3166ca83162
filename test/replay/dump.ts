import { type Kysely, sql } from 'kysely';
import { outsideTheDoor } from '../../src/outside-the-door.ts';
import type { JournalRow } from '../../src/platform/change/tables.ts';
import type { Db } from '../../src/platform/database/open-database.ts';

export type Dump = Readonly<Record<string, readonly string[]>>;

/** Every row of every table that events make, as text and in order: what a replay must find again. */
export async function dump(db: Db): Promise<Dump> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by tablename`.execute(db);
  const inside = rows.map((row) => row.name).filter((name) => !(name in outsideTheDoor));
  const tables: Record<string, string[]> = {};
  for (const name of inside) tables[name] = await rowsOf(db, name);
  return tables;
}

async function rowsOf(db: Kysely<never> | Db, table: string): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`
    select to_jsonb(t)::text as row from ${sql.table(table)} as t order by 1`.execute(db);
  return rows.map(({ row }) => row);
}

/** The journal in the order in which it was written. */
export const journalOf = (db: Db): Promise<JournalRow[]> =>
  db.selectFrom('journal').selectAll().orderBy('id').execute();
