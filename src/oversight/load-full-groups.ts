import { sql } from 'kysely';
import type { Queryable } from '../platform/database/open-database.ts';
import { withFullStanding } from './full-standing.ts';
import type { Scope } from './population.ts';
import type { FullGroup } from './rules/full-tally.ts';

/** Who must publish the full assessment, in groups that are alike in type, region, where they stand and as what. */
export const loadFullGroups = async (db: Queryable, scope: Scope): Promise<readonly FullGroup[]> =>
  (await fullGroupsQuery(scope).execute(db)).rows;

export const fullGroupsQuery = (scope: Scope) => sql<FullGroup>`
  ${withFullStanding(scope)}
  select type, region, published, status, "takenOver", "byPlan", count(*) as count
  from standing group by 1, 2, 3, 4, 5, 6`;
