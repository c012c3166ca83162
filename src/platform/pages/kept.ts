import type { Moment } from '../clock.ts';
import type { Db } from '../database/open-database.ts';
import type { Body } from './fields.ts';

declare module '../database/tables.ts' {
  interface Tables {
    /** What a person is typing on a page and has not saved; that person's alone (R5). Outside the journal. */
    unsent: { person_id: string; address: string; fields: string; at: string };
  }
}

/** Keeps a form's fields for one person and page, replacing what was kept there before. */
export async function keep(db: Db, personId: string, address: string, body: Body, at: Moment): Promise<void> {
  const fields = JSON.stringify(body);
  await db
    .insertInto('unsent')
    .values({ person_id: personId, address, fields, at })
    .onConflict((conflict) => conflict.columns(['person_id', 'address']).doUpdateSet({ fields, at }))
    .execute();
}

/** What was kept for a person on a page, or null. */
export async function keptFor(
  db: Db,
  personId: string,
  address: string,
): Promise<{ body: Body; at: Moment } | null> {
  const row = await db
    .selectFrom('unsent')
    .select(['fields', 'at'])
    .where('person_id', '=', personId)
    .where('address', '=', address)
    .executeTakeFirst();
  return row ? { body: JSON.parse(row.fields) as Body, at: row.at } : null;
}

export async function forget(db: Db, personId: string, address: string): Promise<void> {
  await db.deleteFrom('unsent').where('person_id', '=', personId).where('address', '=', address).execute();
}
