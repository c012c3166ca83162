import { sql } from 'kysely';
import type { Queryable } from '../platform/database/open-database.ts';

/** A table in which the words stand, in how many rows, and of which organisation where it says so. */
export type Standing = {
  readonly table: string;
  readonly organisation: string | null;
  readonly rows: number;
};

/** Every place of the whole database in which any of the words stand, letter for letter but for capitals. */
export async function stillStanding(db: Queryable, words: readonly string[]): Promise<Standing[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by tablename`.execute(db);
  const sought = [...new Set(words.flatMap(asWritten))];
  const found: Standing[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ organisation: string | null; rows: number }>`
      select to_jsonb(t) ->> 'organisation' as organisation, count(*)::integer as rows
      from ${sql.table(name)} as t
      where ${sql.join(
        sought.map((one) => sql`strpos(lower(to_jsonb(t)::text), lower(${one}::text)) > 0`),
        sql` or `,
      )}
      group by 1 order by 1`.execute(db);
    found.push(...rows.map((row) => ({ table: name, ...row })));
  }
  return found;
}

/** A text as it stands in JSON, in JSON within JSON, and so on as deep as snapshots go. */
function asWritten(words: string): string[] {
  const escaped = (text: string) => JSON.stringify(text).slice(1, -1);
  const once = escaped(words);
  return [once, escaped(once), escaped(escaped(once))];
}
