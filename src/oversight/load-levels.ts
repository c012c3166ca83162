import { sql } from 'kysely';
import type { Queryable } from '../platform/database/open-database.ts';
import '../publication/tables.ts';
import { raised } from './levels-by-plan.ts';
import { counted, must, type Scope } from './population.ts';
import type { LevelRow } from './rules/level-counts.ts';

/** How often each level counts for each outcome in the counted versions, by type of organisation. */
export const loadLevels = async (db: Queryable, scope: Scope): Promise<readonly LevelRow[]> =>
  (await levelsQuery(scope).execute(db)).rows;

/** Of full assessments a level that was reached by plan since counts in place of the published one (R22). */
export const levelsQuery = (scope: Scope) =>
  scope.kind === 'interim'
    ? sql<LevelRow>`
    ${chosen(scope)}
    select type, answer.outcome, answer.level, answer.complete, false as "byPlan", count(*) as count
    ${answers(scope)}
    group by 1, 2, 3, 4`
    : sql<LevelRow>`
    ${chosen(scope)}
    select type, answer.outcome, case when ${raised} then by_plan.level else answer.level end as level,
      answer.complete, ${raised} as "byPlan", count(*) as count
    ${answers(scope)}
    left join level_by_plan as by_plan on by_plan.edition = ${scope.edition.id}
      and by_plan.organisation = answer.organisation and by_plan.publication = answer.version
      and by_plan.outcome = answer.outcome
    group by 1, 2, 3, 4, 5`;

const chosen = (scope: Scope) => sql`
    with must as (${must(scope)}), counted as (${counted(scope)}),
    chosen as materialized (
      select code, type, version from must join counted on organisation = code
      where ${scope.filter.includesLater} or not late
    )`;

const answers = ({ edition, kind }: Scope) => sql`
    from chosen join publication_outcome as answer
      on answer.organisation = chosen.code and answer.edition = ${edition.id}
      and answer.kind = ${kind} and answer.version = chosen.version`;
