import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { empty, theDatabase } from '../../test/support/a-database.ts';
import type { Database } from '../platform/database/open-database.ts';
import { everyRegistered, searchRegister } from './register.ts';

describe('a large register', () => {
  let database: Database;
  beforeAll(async () => {
    database = await theDatabase();
    await empty(database);
    await sql`
      insert into organisation (code, name, type, sector)
      select 'T' || lpad(n::text, 5, '0'), 'Oak ' || md5(n::text) || ' Care Home', 'other', 'Social Care'
      from generate_series(1, 5000) as n`.execute(database.db);
    await sql`analyze organisation`.execute(database.db);
  });

  it.each(['t00777', 'care home', 'oak'])('finds %j by the index of words', async (typed) => {
    const { rows } = await sql<{ 'QUERY PLAN': string }>`
      explain with found as materialized (
        select code from organisation where register_entry(code, name) @@ register_query(${sql.lit(typed)})
      ) select * from found`.execute(database.db);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('organisation_by_words');
    expect(plan).not.toContain('Seq Scan');
  });

  it('reads the public file by the index of codes, a page at a time', async () => {
    let pages = 0;
    const codes: string[] = [];
    for await (const page of everyRegistered(database.db, 1000)) {
      expect(page.length).toBeLessThanOrEqual(1000);
      codes.push(...page.map((one) => one.code));
      pages += 1;
    }
    expect(pages).toBe(5);
    expect(codes).toEqual(Array.from({ length: 5_000 }, (_, n) => `T${String(n + 1).padStart(5, '0')}`));
  });

  it('counts everything found and holds one page of it', async () => {
    const found = await searchRegister(database.db, 'oak', null, 20);
    expect([found.count, found.results.length, found.earlier, found.later]).toEqual([5_000, 20, false, true]);
  });
});
