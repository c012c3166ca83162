import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { projectFolder } from '../project-folder.ts';
import type { Database } from './open-database.ts';

declare module './tables.ts' {
  interface Tables {
    migration: { name: string; sha256: string };
  }
}

type Script = { name: string; text: string; sha256: string };

function scriptsIn(folder: string): Script[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    });
}

/**
 * Brings the schema up to date with the scripts of `folder`, forward only, each whole or not at all, and answers
 * which it applied. Refuses a database that was migrated with a script which has been altered since. Several
 * processes may call it at once.
 */
export async function migrate(
  database: Database,
  folder = join(projectFolder(), 'migrations'),
): Promise<string[]> {
  await unlessAnotherDid(database, listExists, () =>
    database.runScript('create table if not exists migration (name text primary key, sha256 text not null)'),
  );
  const applied: string[] = [];
  for (const script of scriptsIn(folder)) {
    if (await isApplied(database, script)) continue;
    if (
      await unlessAnotherDid(
        database,
        () => isApplied(database, script),
        () => apply(database, script),
      )
    )
      applied.push(script.name);
  }
  return applied;
}

/** One statement after another in one message is one transaction: no `begin`, which a failure would leave open. */
const apply = (database: Database, { name, sha256, text }: Script): Promise<void> =>
  // The name first: a second process waits here for the first, and then finds that it is taken.
  database.runScript(`insert into migration (name, sha256) values ('${name}', '${sha256}'); ${text}`);

/** Does the work and answers true; answers false when it failed because another process had done it meanwhile. */
async function unlessAnotherDid(
  database: Database,
  isDone: (database: Database) => Promise<boolean>,
  work: () => Promise<void>,
): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (await isDone(database)) return false;
    throw error;
  }
}

async function isApplied({ db }: Database, script: Script): Promise<boolean> {
  const before = await db
    .selectFrom('migration')
    .select('sha256')
    .where('name', '=', script.name)
    .executeTakeFirst();
  if (before && before.sha256 !== script.sha256)
    throw new Error(`Migration ${script.name} was altered after it had been applied to this database.`);
  return before !== undefined;
}

async function listExists({ db }: Database): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select to_regclass('migration') is not null as is`.execute(db);
  return rows[0]?.is ?? false;
}

/** Resolves when the database answers; rejects otherwise. */
export async function ping(database: Database): Promise<void> {
  await sql`select 1`.execute(database.db);
}
