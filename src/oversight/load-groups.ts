import { sql } from 'kysely';
import type { Queryable } from '../platform/database/open-database.ts';
import '../publication/tables.ts';
import { counted, must, publishedState, type Scope } from './population.ts';
import type { Group } from './rules/tally.ts';

/** Who must publish the interim, in groups that are alike in type, region and where they stand. */
export const loadGroups = async (db: Queryable, scope: Scope): Promise<readonly Group[]> =>
  (await groupsQuery(scope).execute(db)).rows;

export const groupsQuery = (scope: Scope) => sql<Group>`
    with must as (${must(scope)}), counted as (${counted(scope)})
    select must.type, must.region, ${publishedState} as published,
      counted.sign_off = 'not-yet' as unsigned, count(*) as count
    from must
    left join counted on counted.organisation = must.code
    group by 1, 2, 3, 4`;
