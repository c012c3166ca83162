import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../platform/database/open-database.ts';

export type Size = { readonly organisations: number; readonly versions: number; readonly others: number };

const steps = ({ organisations, versions, others }: Size): readonly RawBuilder<unknown>[] => [
  sql`insert into organisation (code, name, type, sector, region)
    select 'F' || n, 'Pharmacy ' || n, 'other', 'Pharmacy', (array['London', 'Midlands', 'North West'])[1 + n % 3]
    from generate_series(1, ${others}::int) n`,
  sql`insert into organisation (code, name, type, sector, region)
    select 'R' || n, 'Trust ' || n, (array['nhs-trust', 'nhs-trust', 'icb', 'alb'])[1 + n % 4], 'NHS Trust',
      (array['London', 'Midlands', 'North West'])[1 + n % 3]
    from generate_series(1, ${organisations}::int) n`,
  // Two editions, as the one looked at is never the only one. The last version of each is late.
  sql`insert into publication select 'R' || n, edition, kind, version,
      timestamptz '2025-12-12 10:00Z' + version * interval '10 days', 'Somebody', version = ${versions},
      'outside', repeat(md5(n::text), 500), '', ''
    from generate_series(1, ${organisations}::int) n, generate_series(1, ${versions}::int) version,
      unnest(array['2024-25', '2025-26']) edition, unnest(array['interim', 'full']) kind where n % 10 > 0`,
  sql`insert into publication_outcome select organisation, edition, kind, version,
      chr(65 + outcome / 10) || (1 + outcome % 10 / 5) || '.' || chr(97 + outcome % 5), 'achieved',
      (array['not-achieved', 'partially-achieved', 'achieved', null])[1 + (outcome + version) % 4], outcome % 3 > 0, null
    from publication, generate_series(0, 46) outcome order by organisation, edition, kind, version, outcome`,
  sql`insert into publication_standing select edition, kind, organisation,
      case when kind = 'full' then max(version) else max(version) filter (where not late) end, max(published_at),
      bool_and(late), min(published_at), max(version), max(sign_off) from publication group by 1, 2, 3`,
  sql`insert into status_history select organisation, n + substr(edition, 4, 1)::int * 10, edition,
      case when n = 2 then 'standards-met' else 'standards-not-met' end, date '2026-06-20', 'publication'
    from publication_standing, generate_series(1, 2) n where kind = 'full'`,
  // Of every tenth organisation the plan is complete, and has raised some outcomes.
  sql`insert into improvement_plan select organisation, edition, 'health-caf-3.2', 'complete', 'standards-met', 2, 5,
      counted_version, '[]', null, null, first_at, 'Somebody', first_at
    from publication_standing where kind = 'full' and substr(organisation, 2)::int % 10 = 1`,
  sql`insert into plan_version select organisation, edition, version, 'plan', null, moved_at, null, 'Somebody', '{}', ''
    from improvement_plan`,
  sql`insert into level_by_plan select plan.edition, plan.organisation, plan.publication, outcome, 'achieved',
      plan.version, plan.moved_at
    from improvement_plan as plan join publication_outcome as answer on answer.organisation = plan.organisation
      and answer.edition = plan.edition and answer.kind = 'full' and answer.version = plan.publication
    where substr(outcome, 1, 1) = 'A'`,
  sql`analyze`,
];

/** Fills an empty database with a full register and two editions' publications; nothing goes through the journal. */
export async function fill(db: Db, size: Size): Promise<void> {
  for (const step of steps(size)) await step.execute(db);
}
