import type { Queryable } from './open-database.ts';

declare module './tables.ts' {
  interface Tables {
    setting: { name: string; value: string };
  }
}

/** What the service remembers about itself, or null. */
export async function readSetting(db: Queryable, name: string): Promise<string | null> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value ?? null;
}

export async function writeSetting(db: Queryable, name: string, value: string): Promise<void> {
  await db
    .insertInto('setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
