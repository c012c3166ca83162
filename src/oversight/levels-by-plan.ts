import { sql } from 'kysely';
import { type Level, levels } from '../framework/rules/pack.ts';
import '../improvement-plan/tables.ts';
import '../publication/tables.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Scope } from './population.ts';

const rank = (level: ReturnType<typeof sql<Level>>) =>
  sql`coalesce(array_position(array[${sql.join([...levels])}]::text[], ${level}), 0)`;

/** Whether a level reached by plan counts in place of the published one: `raises` of the improvement plan's rules, in SQL. */
export const raised = sql<boolean>`${rank(sql<Level>`by_plan.level`)} > ${rank(sql<Level>`answer.level`)}`;

/** Whether an organisation counts with a level reached by plan: since a version that counts, from the decision on (R22). */
export const countsByPlan = ({ edition }: Pick<Scope, 'edition'>) => sql<boolean>`
  exists (select from level_by_plan as by_plan
    join publication_outcome as answer on answer.organisation = by_plan.organisation
      and answer.edition = ${edition.id} and answer.kind = 'full' and answer.version = by_plan.publication
      and answer.outcome = by_plan.outcome
    where by_plan.edition = ${edition.id} and by_plan.organisation = counted.organisation
      and by_plan.publication = counted.version and ${raised})`;

/** A level that counts since a decision, with the one that was published. */
export type RaisedLevel = {
  readonly outcome: string;
  readonly published: Level | null;
  readonly reached: Level;
  readonly decidedAt: Moment;
};

/** The levels reached by plan with which one organisation counts. */
export async function loadRaised(
  db: Queryable,
  edition: string,
  organisation: string,
): Promise<readonly RaisedLevel[]> {
  const { rows } = await sql<RaisedLevel>`
    select answer.outcome, answer.level as published, by_plan.level as reached, by_plan.decided_at as "decidedAt"
    from publication_standing as counted
    join level_by_plan as by_plan on by_plan.edition = ${edition} and by_plan.organisation = ${organisation}
      and by_plan.publication = counted.counted_version
    join publication_outcome as answer on answer.organisation = ${organisation} and answer.edition = ${edition}
      and answer.kind = 'full' and answer.version = counted.counted_version and answer.outcome = by_plan.outcome
    where counted.edition = ${edition} and counted.kind = 'full' and counted.organisation = ${organisation}
      and ${raised}
    order by answer.outcome collate "C"`.execute(db);
  return rows;
}
