import { sql } from 'kysely';
import '../status/tables.ts';
import { countsByPlan } from './levels-by-plan.ts';
import { counted, dueOf, must, publishedState, type Scope } from './population.ts';

/**
 * With `standing`, a row for each organisation that must publish the full assessment: where it stands, as what, and
 * where it stood at the interim. A status that was taken over, with nothing published here, says by its day that and
 * when something was published. Each row asks indexes for its own: joined in one, a wrong estimate of the planner
 * made it compare every organisation with every status.
 */
export const withFullStanding = (scope: Scope) => sql`
  with must as (${must(scope)}), counted as (${counted(scope)}),
  interim as (${counted({ edition: scope.edition, kind: 'interim' })}),
  standing as (
    select must.*,
      case when counted.version is not null or registered.status is null then ${publishedState}
        when registered.published_on > ${dueOf(scope.edition, 'full')}::date then 'later' else 'by-deadline' end as published,
      registered.status, counted.version is null and registered.status is not null as "takenOver",
      ${countsByPlan(scope)} as "byPlan",
      counted.version, counted.published_at as "publishedAt", counted.first_at as "firstAt",
      registered.published_on as "publishedOn",
      case when interim.version is null then 'not-yet' when interim.late then 'later' else 'by-deadline' end as interim
    from must
    left join counted on counted.organisation = must.code
    left join interim on interim.organisation = must.code
    left join lateral (
      select status, published_on from status_history
      where edition = ${scope.edition.id} and organisation = must.code
      order by published_on desc, seq desc limit 1
    ) as registered on true
  )`;
