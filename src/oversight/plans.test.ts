import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { empty } from '../../test/support/a-database.ts';
import { aHouse, type TestHouse } from '../../test/support/a-house.ts';
import { chosenQuery } from './export-outcomes.ts';
import { fullGroupsQuery } from './load-full-groups.ts';
import { fullListQuery } from './load-full-list.ts';
import { groupsQuery } from './load-groups.ts';
import { levelsQuery } from './load-levels.ts';
import { listQuery } from './load-list.ts';
import { fill } from './testing/a-large-house.ts';
import { scopeFor } from './testing/a-year.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await aHouse();
  await fill(house.db, {
    organisations: Number(process.env.ORGANISATIONS ?? 300),
    versions: 3,
    others: 80_000,
  });
}, 120_000);
// The database is the worker's, and the embedded one clears no dead rows away by itself.
afterAll(async () => {
  await empty(house.database);
  await house.database.runScript('vacuum analyze');
}, 60_000);

const national = scopeFor({});
const regional = scopeFor({ regions: ['Midlands'] }, { includesLater: true });
const fully = scopeFor({}, {}, 'full');
const fullyRegional = scopeFor({ regions: ['Midlands'] }, { listing: 'by-plan' }, 'full');
const queries: [string, RawBuilder<unknown>][] = [
  ['figures', groupsQuery(national)],
  ['figures of a region', groupsQuery(regional)],
  ['the list', listQuery(national, null, 50)],
  ['the list after a key', listQuery(regional, { way: 'after', code: 'R100' }, 50)],
  ['levels', levelsQuery(national)],
  ['levels of a region', levelsQuery(regional)],
  ['versions to export', chosenQuery(national)],
  ['figures of full assessments', fullGroupsQuery(fully)],
  ['figures of full assessments of a region', fullGroupsQuery(fullyRegional)],
  ['the list of full assessments', fullListQuery(fully, null, 50)],
  [
    'the list of those with levels by plan, after a key',
    fullListQuery(fullyRegional, { way: 'after', code: 'R100' }, 50),
  ],
  ['levels of full assessments', levelsQuery(fully)],
  ['levels of full assessments of a region', levelsQuery(fullyRegional)],
  ['full versions to export', chosenQuery(fully)],
];

/** What the database does. Not how long it takes: that depends on who else works here. */
async function planOf(query: RawBuilder<unknown>): Promise<string> {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain (analyze, timing off) ${query}`.execute(
    house.db,
  );
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  if (process.env.SHOW_PLANS) console.log(plan);
  return plan;
}

describe('with hundreds of organisations of 3 versions and 80,000 others in the register', () => {
  test.each(queries)(
    '%s: reads neither the whole register nor every answer ever published',
    async (_, query) => {
      const plan = await planOf(query);
      expect(plan).toMatch(/Index Scan (using|on) organisation_by_type/);
      expect(plan).not.toMatch(/Seq Scan on (organisation|publication|publication_outcome|status_history)\b/);
    },
  );
});
