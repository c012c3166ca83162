import { sql } from 'kysely';
import type { Queryable } from '../platform/database/open-database.ts';
import '../publication/tables.ts';
import { counted, must, type Scope } from './population.ts';
import type { LevelRow } from './rules/level-counts.ts';

/** How often each level is declared for each outcome in the counted versions, by type of organisation. */
export const loadLevels = async (db: Queryable, scope: Scope): Promise<readonly LevelRow[]> =>
  (await levelsQuery(scope).execute(db)).rows;

export const levelsQuery = (scope: Scope) => sql<LevelRow>`
    with must as (${must(scope)}), counted as (${counted(scope.edition)}),
    chosen as materialized (
      select code, type, version from must join counted on organisation = code
      where ${scope.filter.includesLater} or not late
    )
    select type, answer.outcome, answer.level, answer.complete, count(*) as count
    from chosen join publication_outcome as answer
      on answer.organisation = chosen.code and answer.edition = ${scope.edition.id}
      and answer.kind = 'interim' and answer.version = chosen.version
    group by 1, 2, 3, 4`;
