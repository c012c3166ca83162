import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, type Transaction as KyselyTransaction, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { keepPlans } from './keep-plans.ts';
import { lockFolder } from './lock-folder.ts';
import { parserOf, parsers } from './parsers.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
export type Transaction = KyselyTransaction<Tables>;
/** What a query may run on: the database itself or an open transaction. */
export type Queryable = Db | Transaction;

export type Database = {
  readonly db: Db;
  /** Runs a script of several statements as one (migrations). */
  readonly runScript: (sql: string) => Promise<void>;
  readonly embedded: PGlite | null;
  readonly close: () => Promise<void>;
};

/** Opens PostgreSQL at `url` (libpq address); the pool holds at most `connections`. */
export function openPostgres(url: string, connections = 10): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: { getTypeParser: parserOf },
  });
  keepPlans(pool);
  pool.on('error', (error) => console.error('A database connection was lost:', error.message));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    runScript: async (sql) => void (await pool.query(sql)),
    embedded: null,
    close: () => db.destroy(),
  };
}

/** Opens the embedded database in `folder` (exclusively: a second process is refused), or in memory. */
export async function openEmbedded(folder: string | null, copyOf?: Blob): Promise<Database> {
  if (folder) mkdirSync(folder, { recursive: true });
  const unlock = folder ? lockFolder(folder) : () => {};
  const pglite = await PGlite.create({
    ...(folder ? { dataDir: join(folder, 'database') } : {}),
    ...(copyOf ? { loadDataDir: copyOf } : {}),
    parsers,
  });
  return overPGlite(pglite, unlock);
}

/** Wraps a running PGlite instance; `onClose` runs after it has been closed. */
export function overPGlite(pglite: PGlite, onClose: () => void = () => {}): Database {
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  return {
    db,
    runScript: async (sql) => void (await pglite.exec(sql)),
    embedded: pglite,
    close: async () => {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
      onClose();
    },
  };
}
