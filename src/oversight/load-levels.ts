import { sql } from 'kysely';
import type { Queryable } from '../platform/database/open-database.ts';
import '../publication/tables.ts';
import { raised } from './levels-by-plan.ts';
import { counted, must, type Scope } from './population.ts';
import type { LevelRow } from './rules/level-counts.ts';

/** How often each level counts for each outcome in the counted versions, by type of organisation. */
export const loadLevels = async (db: Queryable, scope: Scope): Promise<readonly LevelRow[]> =>
  (await levelsQuery(scope).execute(db)).rows;

/**
 * Of full assessments a level reached by plan since counts in place of the published one (R22): the few that are take
 * themselves out of what is counted as published (hence negative counts) and come in as what they are.
 */
export const levelsQuery = (scope: Scope) =>
  scope.kind === 'interim'
    ? sql<LevelRow>`${chosen(scope)} ${published(scope)}`
    : sql<LevelRow>`
    ${chosen(scope)},
    raised as (
      select type, answer.outcome, answer.level as was, by_plan.level as reached, answer.complete, count(*) as count
      from chosen
      join level_by_plan as by_plan on by_plan.edition = ${scope.edition.id} and by_plan.organisation = chosen.code
        and by_plan.publication = chosen.version
      join publication_outcome as answer on answer.organisation = chosen.code and answer.edition = ${scope.edition.id}
        and answer.kind = 'full' and answer.version = chosen.version and answer.outcome = by_plan.outcome
      where ${raised}
      group by 1, 2, 3, 4, 5
    )
    ${published(scope)}
    union all select type, outcome, was, complete, false, -count from raised
    union all select type, outcome, reached, complete, true, count from raised`;

/**
 * `offset 0` keeps the planner from unfolding the answers: joined by code and version it expected hardly any rows, so
 * that it read all versions ever published and sorted on the disk. So it asks the index for each one's counted answers.
 */
const chosen = (scope: Scope) => sql`
    with must as (${must(scope)}), counted as (${counted(scope)}),
    chosen as materialized (
      select code, type, version from must join counted on organisation = code
      where ${scope.filter.includesLater} or not late
    )`;

const published = ({ edition, kind }: Scope) => sql`
    select type, answer.outcome, answer.level, answer.complete, false as "byPlan", count(*) as count
    from chosen cross join lateral (
      select outcome, level, complete from publication_outcome
      where organisation = chosen.code and edition = ${edition.id} and kind = ${kind} and version = chosen.version
      offset 0
    ) as answer
    group by 1, 2, 3, 4`;
