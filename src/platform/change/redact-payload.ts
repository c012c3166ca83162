import type { Transaction } from '../database/open-database.ts';
import './tables.ts';

/**
 * Puts what is left in the place of a payload that lost words (R37); its hash stays. The database refuses it but within a
 * removal that names the entry by both hashes (migration 25).
 */
export async function redactPayload(
  tx: Transaction,
  organisation: string,
  seq: number,
  payload: string,
): Promise<void> {
  await tx
    .updateTable('journal')
    .set({ payload })
    .where('organisation', '=', organisation)
    .where('seq', '=', seq)
    .execute();
}
