import { sql } from 'kysely';
import { migrate } from '../../src/platform/database/migrate.ts';
import { type Database, openEmbedded, openPostgres } from '../../src/platform/database/open-database.ts';
import { aMigratedCopy } from './a-database-copy.ts';
import { lastRowsFirst } from './last-rows-first.ts';

let opened: Promise<Database> | null = null;

/**
 * The worker's one database, migrated: embedded, or a fresh one on the server that the run started
 * (`TEST_DATABASE_URL`). A transaction per test would not do, because changes commit. The embedded one gives what has
 * no order the other way round.
 */
export function theDatabase(): Promise<Database> {
  opened ??= open();
  return opened;
}

/** The server that tests run on, or null for the embedded database: there nothing happens side by side. */
export const server: string | null = process.env.TEST_DATABASE_URL || null;

const addresses = new WeakMap<Database, string>();
let made = 0;

async function open(): Promise<Database> {
  const database = server ? await openOnServer(server) : await openEmbedded(null, await aMigratedCopy());
  await migrate(database);
  return server ? database : { ...database, db: database.db.withPlugin(lastRowsFirst()) };
}

/** A database of its own with nothing in it; whoever asks closes it. */
export async function aFreshDatabase(): Promise<Database> {
  return server ? openOnServer(server) : openEmbedded(null);
}

/** How a database on a server is reached; null for the embedded one. */
export const addressOf = (database: Database): string | null => addresses.get(database) ?? null;

/** The same database as another process sees it; the embedded one has but one process. */
export async function reopened(database: Database): Promise<Database> {
  const address = addresses.get(database);
  return address ? openPostgres(address, 4) : database;
}

async function openOnServer(at: string): Promise<Database> {
  made += 1;
  const name = `dspt_test_${process.pid}_${made}`;
  const admin = openPostgres(at, 1);
  await admin.runScript(`drop database if exists ${name} with (force)`);
  await admin.runScript(`create database ${name}`);
  await admin.close();
  const url = new URL(at);
  url.pathname = `/${name}`;
  const database = openPostgres(url.toString(), 8);
  addresses.set(database, url.toString());
  return database;
}

/** Empties every table but the list of migrations; triggers and foreign keys rest meanwhile. */
export async function empty(database: Database): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration'`.execute(
    database.db,
  );
  const deletes = rows.map(({ name }) => `delete from "${name}";`).join(' ');
  await database.runScript(
    `begin; set local session_replication_role = replica; ${deletes} alter sequence journal_id_seq restart; commit;`,
  );
}
