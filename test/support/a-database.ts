import { sql } from 'kysely';
import { migrate } from '../../src/platform/database/migrate.ts';
import { type Database, openEmbedded, openPostgres } from '../../src/platform/database/open-database.ts';

let opened: Promise<Database> | null = null;

/**
 * The worker's one database, migrated: embedded, or a fresh one on the server that the run started
 * (`TEST_DATABASE_URL`). A transaction per test would not do, because changes commit.
 */
export function theDatabase(): Promise<Database> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Database> {
  const server = process.env.TEST_DATABASE_URL;
  const database = server ? await openOnServer(server) : await openEmbedded(null);
  await migrate(database);
  return database;
}

async function openOnServer(server: string): Promise<Database> {
  const name = `dspt_test_${process.pid}`;
  const admin = openPostgres(server, 1);
  await admin.runScript(`drop database if exists ${name}`);
  await admin.runScript(`create database ${name}`);
  await admin.close();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return openPostgres(url.toString(), 8);
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
