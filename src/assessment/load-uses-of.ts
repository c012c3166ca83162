import type { Queryable } from '../platform/database/open-database.ts';
import './tables.ts';

export type Use = { readonly edition: string; readonly outcome: string };

/** The outcomes of an organisation that each of these items serves, by the item's id. */
export async function loadUsesOf(
  db: Queryable,
  organisation: string,
  evidence: readonly string[],
): Promise<ReadonlyMap<string, readonly Use[]>> {
  if (evidence.length === 0) return new Map();
  const rows = await db
    .selectFrom('answer_evidence')
    .select(['evidence_id', 'edition', 'outcome'])
    .where('organisation', '=', organisation)
    .where('evidence_id', 'in', evidence)
    .orderBy('edition', 'desc')
    .orderBy('outcome')
    .execute();
  return Map.groupBy(rows, (row) => row.evidence_id);
}
