import { type RawBuilder, sql } from 'kysely';
import type { Edition, OrganisationType } from '../framework/rules/pack.ts';
import type { PlanState } from '../improvement-plan/rules/states.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { statusFor } from './load-asked.ts';
import type { Decision } from './rules/decisions.ts';
import type { Showing } from './rules/desk.ts';
import './tables.ts';

/** What the desk is asked for, within the reader's regions. */
export type DeskScope = {
  readonly edition: Edition;
  readonly regions: 'all' | readonly string[];
  /** Codes of organisations that the reader belongs to: what reviewers say of them is not for that reader. */
  readonly own: readonly string[];
  readonly showing: Showing;
  readonly region: string | null;
  readonly type: OrganisationType | null;
};

/** One organisation on the desk. */
export type OnDesk = {
  readonly code: string;
  readonly name: string;
  readonly type: OrganisationType;
  readonly region: string | null;
  /** Null where no plan was handed over. */
  readonly state: PlanState | null;
  readonly version: number;
  readonly round: string | null;
  readonly submittedAt: Moment | null;
  readonly acknowledged: boolean;
  readonly recommended: Decision | null;
  /** Against the version that was agreed last: the date that moved most, in days, and how many actions came and went. */
  readonly slipped: number | null;
  readonly added: number;
  readonly dropped: number;
};

const within = (regions: DeskScope['regions']): RawBuilder<unknown> => {
  if (regions === 'all') return sql`true`;
  return regions.length === 0 ? sql`false` : sql`o.region in (${sql.join([...regions])})`;
};

const shown: { readonly [S in Showing]: RawBuilder<unknown> } = {
  waiting: sql`version > 0 and state in ('submitted', 'updated')`,
  running: sql`version > 0 and state in ('agreed', 'on-track', 'insufficient')`,
  none: sql`version = 0`,
  all: sql`true`,
};

/** The plans of an edition in the reader's remit, what waits longest first; never selects the profile group (R31). */
export async function loadDesk(db: Queryable, scope: DeskScope): Promise<readonly OnDesk[]> {
  return (await deskQuery(scope).execute(db)).rows;
}

/**
 * Listed is who has handed a plan over, and who stands below and has not. What an organisation only writes is not
 * told: its state is nobody else's until a version exists (R38).
 */
export function deskQuery({ edition, regions, own, showing, region, type }: DeskScope) {
  const id = edition.id;
  return sql<OnDesk>`
    with listed as (
      select o.code, o.name, o.type, o.region, coalesce(p.version, 0) as version,
        case when p.version > 0 then p.state end as state, v.round, v.submitted_at as "submittedAt",
        (select max(m.version) from plan_move as m where m.organisation = o.code and m.edition = ${id}
          and m.move = 'agree') as agreed
      from organisation as o
      left join improvement_plan as p on p.organisation = o.code and p.edition = ${id}
      left join plan_version as v on v.organisation = o.code and v.edition = ${id} and v.version = p.version
      where o.type in (${sql.join(type === null ? [...edition.types] : [type])}) and ${within(regions)}
        and ${region === null ? sql`true` : sql`o.region = ${region}`}
        and (p.version > 0 or (o.closed_on is null
          and ${statusFor(edition)} in ('approaching-standards', 'standards-not-met')))
    ),
    moved as (${movedIn(id)}),
    gone as (${goneIn(id)})
    select code, name, type, region, state, version, round, "submittedAt",
      exists (select from plan_acknowledgement as a where a.organisation = code and a.edition = ${id}
        and a.version = listed.version) as acknowledged,
      (select r.move from plan_recommendation as r where r.organisation = code and r.edition = ${id}
        and r.version = listed.version and ${own.length === 0 ? sql`true` : sql`code not in (${sql.join([...own])})`}
        order by r.recommended_at desc limit 1) as recommended,
      slipped, coalesce(added, 0) as added, coalesce(dropped, 0) as dropped
    from listed left join moved using (code) left join gone using (code) where ${shown[showing]}
    order by "submittedAt" nulls last, lower(name) collate "C", code`;
}

/** Of each plan `listed`, once for all: what moved and came since the version that was agreed last. */
const movedIn = (edition: string) => sql`
  select listed.code, max(now.delivery_on - was.delivery_on) as slipped,
    count(*) filter (where was.reference is null) as added
  from listed
  join plan_version_action as now on now.organisation = listed.code and now.edition = ${edition}
    and now.version = listed.version
  left join plan_version_action as was on was.organisation = listed.code and was.edition = ${edition}
    and was.version = listed.agreed and was.reference = now.reference
  where listed.agreed < listed.version
  group by listed.code`;

/** And what is in it no more. */
const goneIn = (edition: string) => sql`
  select listed.code, count(*) as dropped
  from listed
  join plan_version_action as was on was.organisation = listed.code and was.edition = ${edition}
    and was.version = listed.agreed
  where listed.agreed < listed.version
    and not exists (select from plan_version_action as now where now.organisation = listed.code
      and now.edition = ${edition} and now.version = listed.version and now.reference = was.reference)
  group by listed.code`;
