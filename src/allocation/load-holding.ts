import type { Queryable } from '../platform/database/open-database.ts';
import type { Holding } from './rules/allocation.ts';
import './tables.ts';

type Where = { readonly organisation: string; readonly edition: string; readonly outcome: string };

/** What a person holds of an outcome. */
export async function loadHolding(db: Queryable, person: string, where: Where): Promise<Holding> {
  const rows = await db
    .selectFrom('allocated_to')
    .select(['part', 'indicator'])
    .where('person_id', '=', person)
    .where('organisation', '=', where.organisation)
    .where('edition', '=', where.edition)
    .where('outcome', '=', where.outcome)
    .orderBy('indicator')
    .execute();
  return {
    owner: rows.some((row) => row.part === 'owner'),
    contributor: rows.some((row) => row.part === 'contributor'),
    indicators: rows.filter((row) => row.part === 'indicator').map((row) => row.indicator),
  };
}
