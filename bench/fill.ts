import { type RawBuilder, sql } from 'kysely';
import { outcomesOf } from '../src/framework/rules/find.ts';
import { levelsOf } from '../src/framework/rules/level.ts';
import type { Pack } from '../src/framework/rules/pack.ts';
import type { Db } from '../src/platform/database/open-database.ts';

export const codeOf = (n: number): string => `B${String(n).padStart(5, '0')}`;

const code = sql`'B' || lpad(n::text, 5, '0')`;
const statement = sql`repeat('Reviewed with the cyber security manager; the evidence is in the document library. ', 8)`;

/** Organisations that have each answered everything, with an administrator, owners and a history; straight into the tables. */
export async function fill(db: Db, pack: Pack, organisations: number): Promise<void> {
  for (const step of steps(pack, organisations)) await step.execute(db);
}

function steps({ edition, framework }: Pack, organisations: number): RawBuilder<unknown>[] {
  const everybody = sql`generate_series(1, ${organisations}::int) as n`;
  const outcomes = outcomesOf(framework).map(({ outcome }) => ({
    code: outcome.code,
    level: levelsOf(outcome).at(-1),
    marks: Object.fromEntries(
      Object.values(outcome.indicators)
        .flat()
        .slice(0, 6)
        .map((one) => [one.id, { mark: 'true', comment: '' }]),
    ),
  }));
  const each = sql`jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as o (code text, level text, marks jsonb)`;
  return [
    sql`insert into organisation (code, name, type, sector, icb, region)
      select ${code}, 'Trust number ' || n, 'nhs-trust', 'NHS Trust', 'NHS Midshire ICB',
        (array['London', 'Midlands', 'North West'])[1 + n % 3] from ${everybody}`,
    sql`insert into person (id, name, email) select 'p' || n, 'Person ' || n, 'p' || n || '@example.nhs.uk' from ${everybody}`,
    sql`insert into role_grant (person_id, role, organisation) select 'p' || n, 'administrator', ${code} from ${everybody}`,
    sql`insert into answer (organisation, edition, framework, outcome, level, complete, statement, marks, fields,
        version, changed_at, changed_by)
      select ${code}, ${edition.id}, ${framework.id}, o.code, o.level, true, ${statement}, o.marks, '{}', 1,
        timestamptz '2025-12-01 10:00Z', 'Person ' || n from ${everybody}, ${each}`,
    sql`insert into allocation (organisation, edition, outcome, due, version)
      select ${code}, ${edition.id}, o.code, date '2026-05-01', 1 from ${everybody}, ${each}`,
    sql`insert into allocated_to (organisation, edition, outcome, part, indicator, person_id, person_name)
      select ${code}, ${edition.id}, o.code, 'owner', '', 'p' || n, 'Person ' || n from ${everybody}, ${each}`,
    sql`insert into journal (organisation, seq, at, actor_id, actor_name, type, version, about, payload,
        payload_hash, previous_hash, hash)
      select ${code}, row_number() over (partition by n), timestamptz '2025-12-01 10:00Z', 'p' || n, 'Person ' || n,
        'outcome-answered', 1, ${edition.id} || '/' || o.code, ${statement}, md5('a'), md5('b'), md5('c')
      from ${everybody}, ${each}`,
    sql`insert into chain select organisation, max(seq), md5('c') from journal group by organisation on conflict do nothing`,
    sql`analyze`,
  ];
}
