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

function scripts(): Script[] {
  const folder = join(projectFolder(), 'migrations');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    });
}

/**
 * Brings the schema up to date, forward only, each script whole or not at all. Refuses a database that was
 * migrated with a script which has been altered since. Several processes may call it at once.
 */
export async function migrate(database: Database): Promise<string[]> {
  await database.runScript(
    'create table if not exists migration (name text primary key, sha256 text not null)',
  );
  const applied: string[] = [];
  for (const script of scripts()) {
    const before = await database.db
      .selectFrom('migration')
      .select('sha256')
      .where('name', '=', script.name)
      .executeTakeFirst();
    if (before && before.sha256 !== script.sha256)
      throw new Error(`Migration ${script.name} was altered after it had been applied to this database.`);
    if (before) continue;
    await database.runScript(
      `begin; lock table migration in exclusive mode; ${script.text}
       insert into migration (name, sha256) values ('${script.name}', '${script.sha256}'); commit;`,
    );
    applied.push(script.name);
  }
  return applied;
}

/** Resolves when the database answers; rejects otherwise. */
export async function ping(database: Database): Promise<void> {
  await sql`select 1`.execute(database.db);
}
