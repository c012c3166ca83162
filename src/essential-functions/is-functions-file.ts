import type { Queryable } from '../platform/database/open-database.ts';
import './tables.ts';

/** Whether an item of evidence is an essential functions file: a new one is uploaded there, with its own versions (R28). */
export async function isFunctionsFile(db: Queryable, evidence: string): Promise<boolean> {
  const row = await db
    .selectFrom('essential_functions')
    .select('version')
    .where('evidence', '=', evidence)
    .executeTakeFirst();
  return row !== undefined;
}
