import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aFreshDatabase, reopened } from '../../../test/support/a-database.ts';
import { migrate } from './migrate.ts';
import type { Database } from './open-database.ts';

let folder: string;
let database: Database;

beforeAll(async () => {
  database = await aFreshDatabase();
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dspt-migrations-'));
  await database.runScript('drop schema public cascade; create schema public;');
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(() => database.close());

const script = (name: string, text: string) => writeFileSync(join(folder, name), text);
const tables = async () => {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by tablename`.execute(
    database.db,
  );
  return rows.map((row) => row.name);
};

describe('bringing the schema up to date', () => {
  test('applies each script once, in the order of their names', async () => {
    script('0002-b.sql', 'alter table a add column b text;');
    script('0001-a.sql', 'create table a (id text); create table c (id text);');
    expect(await migrate(database, folder)).toEqual(['0001-a.sql', '0002-b.sql']);
    expect(await migrate(database, folder)).toEqual([]);
    script('0003-d.sql', 'create table d (id text);');
    expect(await migrate(database, folder)).toEqual(['0003-d.sql']);
    expect(await tables()).toEqual(['a', 'c', 'd', 'migration']);
  });

  test('a script that fails leaves nothing, and the database can still be used', async () => {
    script('0001-a.sql', 'create table a (id text);');
    script('0002-b.sql', 'create table b (id text); insert into nowhere values (1);');
    await expect(migrate(database, folder)).rejects.toThrow(/nowhere/);
    expect(await tables()).toEqual(['a', 'migration']);
    script('0002-b.sql', 'create table b (id text);');
    expect(await migrate(database, folder)).toEqual(['0002-b.sql']);
  });

  test('refuses a database whose script was altered since', async () => {
    script('0001-a.sql', 'create table a (id text);');
    await migrate(database, folder);
    script('0001-a.sql', 'create table a (id text, more text);');
    await expect(migrate(database, folder)).rejects.toThrow(
      'Migration 0001-a.sql was altered after it had been applied to this database.',
    );
  });

  test('several processes at once: each script is applied by one of them and all go on', async () => {
    for (const n of [1, 2, 3, 4])
      script(`000${n}.sql`, `create table t${n} (id text); select pg_sleep(0.05);`);
    const processes = await Promise.all(Array.from({ length: 4 }, () => reopened(database)));
    const applied = await Promise.all(processes.map((one) => migrate(one, folder)));
    expect(applied.flat().sort()).toEqual(['0001.sql', '0002.sql', '0003.sql', '0004.sql']);
    expect(await tables()).toEqual(['migration', 't1', 't2', 't3', 't4']);
    await Promise.all(processes.filter((one) => one !== database).map((one) => one.close()));
  });

  test('the shipped scripts apply to an empty database', async () => {
    expect((await migrate(database)).length).toBeGreaterThan(7);
    expect(await migrate(database)).toEqual([]);
  });
});
