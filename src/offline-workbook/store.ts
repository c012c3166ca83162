import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { ReadAnswers } from './rules/told.ts';
import type { WaitingKind } from './tables.ts';

/** Whose workbook, of what and for which edition. */
export type Place = {
  readonly person: string;
  readonly organisation: string;
  readonly edition: string;
  readonly kind: WaitingKind;
};

export type Waiting<Told = ReadAnswers> = {
  readonly filename: string;
  readonly told: Told;
  readonly uploadedAt: Moment;
  readonly expiresAt: Moment;
};

/** Lets a workbook wait for its person's choice in place of the one before; those that have expired go. */
export async function keepWaiting(
  db: Queryable,
  { person, organisation, edition, kind }: Place,
  { filename, told, uploadedAt, expiresAt }: Waiting<unknown>,
): Promise<void> {
  await db.deleteFrom('waiting_workbook').where('expires_at', '<=', uploadedAt).execute();
  const content = { filename, told: JSON.stringify(told), uploaded_at: uploadedAt, expires_at: expiresAt };
  await db
    .insertInto('waiting_workbook')
    .values({ person_id: person, organisation, edition, kind, ...content })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'organisation', 'edition', 'kind']).doUpdateSet(content),
    )
    .execute();
}

/** The workbook that waits for a person's choice; null where none does, or no longer. */
export async function loadWaiting<Told = ReadAnswers>(
  db: Queryable,
  { person, organisation, edition, kind }: Place,
  now: Moment,
): Promise<Waiting<Told> | null> {
  const row = await db
    .selectFrom('waiting_workbook')
    .select(['filename', 'told', 'uploaded_at as uploadedAt', 'expires_at as expiresAt'])
    .where('person_id', '=', person)
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('kind', '=', kind)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ? { ...row, told: JSON.parse(row.told) as Told } : null;
}

export async function removeWaiting(
  db: Queryable,
  { person, organisation, edition, kind }: Place,
): Promise<void> {
  await db
    .deleteFrom('waiting_workbook')
    .where('person_id', '=', person)
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('kind', '=', kind)
    .execute();
}
