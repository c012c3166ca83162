import { sql } from 'kysely';
import type { Queryable, Transaction } from '../platform/database/open-database.ts';
import type { Redaction } from './redact.ts';

/** A row outside the history that holds the words: what somebody has not sent yet, a workbook that waits, a mail. */
export type WaitingRow = { readonly table: 'unsent' | 'waiting_workbook' | 'delivery'; readonly row: string };

const unsent = (organisation: string) =>
  sql`from unsent where position(${`/${organisation}/`} in address || '/') > 0`;
const workbooks = (organisation: string) => sql`from waiting_workbook where organisation = ${organisation}`;
const mails = (organisation: string) => sql`from delivery where starts_with(id, ${`${organisation}.`})`;

/** What waits outside the history and holds the words. */
export async function findWaiting(
  db: Queryable,
  organisation: string,
  redaction: Redaction,
): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow & { readonly text: string }>`
    select 'unsent' as table, ctid::text as row, fields::text as text ${unsent(organisation)}
    union all
    select 'waiting_workbook', ctid::text, filename || ' ' || told::text ${workbooks(organisation)}
    union all
    select 'delivery', ctid::text, subject || ' ' || body ${mails(organisation)}`.execute(db);
  return rows
    .filter(({ text }) => redaction.holds(unescaped(text)))
    .map(({ table, row }) => ({ table, row }));
}

/** The same within a removal: nobody sends, saves or takes any of it until that is done. */
export async function holdWaiting(tx: Transaction, organisation: string, redaction: Redaction) {
  for (const those of [unsent, workbooks, mails])
    await sql`select ${those(organisation)} for update`.execute(tx);
  return findWaiting(tx, organisation, redaction);
}

/** Unsent words and uploaded workbooks are forgotten, mails lose their text. Held since they were found.*/
export async function removeWaiting(
  tx: Transaction,
  found: readonly WaitingRow[],
  { mark }: Redaction,
): Promise<void> {
  for (const { table, row } of found)
    await (table === 'delivery'
      ? sql`update delivery set subject = ${mark}, body = ${mark} where ctid = ${row}::tid`
      : sql`delete from ${sql.table(table)} where ctid = ${row}::tid`
    ).execute(tx);
}

/** JSON's signs for a new line, a tab and a quotation mark, as people wrote them. */
const unescaped = (text: string): string => text.replace(/\\+[nrt]/g, ' ').replace(/\\+"/g, '"');
