import { sql } from 'kysely';
import { type Level, levels } from '../framework/rules/pack.ts';
import '../improvement-plan/tables.ts';
import '../publication/tables.ts';
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
