import { sql } from 'kysely';
import type { Edition, OrganisationType } from '../framework/rules/pack.ts';
import type { PlanState, PlanStatus } from '../improvement-plan/rules/states.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import '../status/tables.ts';
import './tables.ts';

/** An organisation that takes part, with how it stands for the edition. */
export type Standing = {
  readonly code: string;
  readonly name: string;
  readonly type: OrganisationType;
  readonly region: string | null;
  readonly state: PlanState | null;
  readonly status: PlanStatus;
  readonly updatedIn: string | null;
  /** When the plan was agreed last. */
  readonly agreedAt: Moment | null;
};

/** The latest status that the organisation `o` has for an edition: asked of each that is listed, not of the register. */
export const statusFor = (edition: Edition) => sql<PlanStatus>`
  (select h.status from status_history as h where h.organisation = o.code and h.edition = ${edition.id}
    order by h.published_on desc, h.seq desc limit 1)`;

/** The organisations that stand below for an edition and are not closed, by code (R25). Never selects the profile group (R31). */
export async function loadStandings(db: Queryable, edition: Edition): Promise<readonly Standing[]> {
  const { rows } = await sql<Standing>`
    select o.code, o.name, o.type, o.region, p.state, s.status,
      (select v.round from plan_version as v where v.organisation = o.code and v.edition = ${edition.id}
        and v.kind = 'update' order by v.version desc limit 1) as "updatedIn",
      (select max(moved_at) from plan_move as m where m.organisation = o.code and m.edition = ${edition.id}
        and m.move = 'agree') as "agreedAt"
    from organisation as o
    cross join lateral (select ${statusFor(edition)} as status) as s
    left join improvement_plan as p on p.organisation = o.code and p.edition = ${edition.id}
    where s.status in ('approaching-standards', 'standards-not-met')
      and o.type in (${sql.join([...edition.types])}) and o.closed_on is null
    order by o.code collate "C"`.execute(db);
  return rows;
}
