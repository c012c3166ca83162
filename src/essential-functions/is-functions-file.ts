import type { Queryable } from '../platform/database/open-database.ts';
import { type Part, part } from '../platform/database/together.ts';
import './tables.ts';

/** Whether an item of evidence is an essential functions file: a new one is uploaded there, with its own versions (R28). */
export const functionsFileOf = (db: Queryable, evidence: string): Part<boolean> =>
  part(
    db.selectFrom('essential_functions').select('version').where('evidence', '=', evidence),
    (rows) => rows.length > 0,
  );

/** The same, asked alone. */
export const isFunctionsFile = (db: Queryable, evidence: string): Promise<boolean> =>
  functionsFileOf(db, evidence).alone();
