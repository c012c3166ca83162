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
  sql`insert into publication select 'R' || n, edition, 'interim', version,
      timestamptz '2025-12-12 10:00Z' + version * interval '10 days', 'Somebody', version = ${versions},
      'outside', repeat(md5(n::text), 500), '', ''
    from generate_series(1, ${organisations}::int) n, generate_series(1, ${versions}::int) version,
      unnest(array['2024-25', '2025-26']) edition where n % 10 > 0`,
  sql`insert into publication_outcome select organisation, edition, kind, version,
      chr(65 + outcome / 10) || (1 + outcome % 10 / 5) || '.' || chr(97 + outcome % 5), 'achieved',
      (array['not-achieved', 'partially-achieved', 'achieved', null])[1 + (outcome + version) % 4], outcome % 3 > 0, null
    from publication, generate_series(0, 46) outcome order by organisation, edition, version, outcome`,
  sql`analyze`,
];

/** Fills an empty database with a full register and two editions' publications; nothing goes through the journal. */
export async function fill(db: Db, size: Size): Promise<void> {
  for (const step of steps(size)) await step.execute(db);
}
