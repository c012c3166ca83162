import { sql } from 'kysely';
import { redactPayload } from '../platform/change/redact-payload.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import type { FoundEntry, FoundRow } from './find-words.ts';

/** The one change that no event can carry. The database lets it pass only if the removal names it (migration 25). */
export async function takeOut(
  tx: Transaction,
  id: string,
  entries: readonly FoundEntry[],
  rows: readonly FoundRow[],
): Promise<void> {
  await sql`select set_config('dspt.removing', ${id}, true)`.execute(tx);
  for (const { chain, seq, payload } of entries) await redactPayload(tx, chain, seq, payload);
  for (const { table, row, columns } of rows) await rewrite(tx, table, row, columns);
  await sql`select set_config('dspt.removing', '', true)`.execute(tx);
}

async function rewrite(tx: Transaction, table: string, row: string, columns: FoundRow['columns']) {
  const { rows: types } = await sql<{ name: string; type: string }>`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'public' and table_name = ${table}`.execute(tx);
  const jsonb = new Set(types.filter((one) => one.type === 'jsonb').map((one) => one.name));
  const set = Object.entries(columns).map(
    ([column, text]) =>
      sql`${sql.ref(column)} = ${jsonb.has(column) ? sql`${text}::text::jsonb` : sql`${text}::text`}`,
  );
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set ${sql.join(set)} where ctid = ${row}::tid`.execute(tx);
  if (Number(numAffectedRows) !== 1) throw new Error(`A row of ${table} changed meanwhile: try again`);
}
