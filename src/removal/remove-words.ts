import { sql } from 'kysely';
import { changeAsService } from '../platform/change/change.ts';
import { invalid, missing, type Outcome } from '../platform/change/decision.ts';
import type { Event } from '../platform/change/events.ts';
import { sha256 } from '../platform/change/hash.ts';
import { redactPayload } from '../platform/change/redact-payload.ts';
import { removalMark, removalType } from '../platform/change/removed.ts';
import { dayOf, type Moment, sayDay } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import './events.ts';
import { type FoundEntry, type FoundRow, findEntries, findRows, redactedHash } from './find-words.ts';
import { holdsAny, type Redaction } from './redact.ts';

export type RemovalProblem =
  | 'decider-missing'
  | 'reason-missing'
  | 'words-in-reason'
  | 'nothing-found'
  | 'in-working-answer';

export type Removal = {
  readonly organisation: string;
  readonly words: readonly string[];
  /** Who decided, by name and office; it stands in the history, as the reason does. */
  readonly decidedBy: string;
  readonly reason: string;
  /** Whether today's answers lose the words as well: else they are refused, for the organisation to change them. */
  readonly fromAnswers: boolean;
};

/**
 * Removes words from an organisation's history, from what it published and from everything made of these, on a named
 * decision with a reason (R37). What held them is replaced whole by “Removed on … because …”; hashes stay.
 */
export function removeWords(house: House, removal: Removal): Promise<Outcome<RemovalProblem>> {
  const { organisation, words, reason } = removal;
  const now = house.clock.now();
  const redaction = redactionOf(words, reason, now);
  return changeAsService<RemovalProblem>(
    house,
    'Operator of the service',
    now,
    [organisation],
    async (tx) => {
      if (!(await isKnown(tx, organisation))) return missing;
      const problem = problemOf(removal, redaction);
      if (problem) return invalid({ code: problem });
      const entries = await findEntries(tx, organisation, redaction);
      const rows = await findRows(tx, organisation, redaction);
      if (!removal.fromAnswers && rows.some((one) => one.table === 'answer'))
        return invalid({ code: 'in-working-answer' });
      const waiting = await removeWaiting(tx, organisation, redaction);
      if (entries.length + rows.length + waiting === 0) return invalid({ code: 'nothing-found' });
      const id = house.newId();
      await takeOut(tx, id, organisation, entries, rows);
      return { events: [removed(id, removal, entries, rows)] };
    },
  );
}

function problemOf({ decidedBy, reason }: Removal, redaction: Redaction): RemovalProblem | null {
  if (decidedBy.trim() === '') return 'decider-missing';
  if (reason.trim() === '') return 'reason-missing';
  return redaction.holds(reason) || redaction.holds(decidedBy) ? 'words-in-reason' : null;
}

function removed(
  id: string,
  { organisation, decidedBy, reason }: Removal,
  entries: readonly FoundEntry[],
  rows: readonly FoundRow[],
): Event<typeof removalType> {
  const payloads = entries.map(({ seq, payloadHash, payload }) => ({
    seq,
    payloadHash,
    redactedHash: sha256(payload),
  }));
  const documents = rows.flatMap((row) =>
    row.original === null
      ? []
      : [{ place: row.table, originalHash: row.original, redactedHash: redactedHash(row) }],
  );
  const payload = { id, decidedBy: decidedBy.trim(), reason: reason.trim(), payloads, documents };
  return { type: removalType, organisation, about: `removal/${id}`, payload };
}

/** What goes and what stands in its place, from a day on. */
export const redactionOf = (words: readonly string[], reason: string, now: Moment): Redaction => ({
  holds: holdsAny(words),
  mark: removalMark(sayDay(dayOf(now)), reason.trim()),
  note: { on: now, because: reason.trim() },
});

async function isKnown(tx: Transaction, code: string): Promise<boolean> {
  const { rows } = await sql`select from organisation where code = ${code}`.execute(tx);
  return rows.length > 0;
}

/** The one change that no event can carry. The database lets it pass only if the removal names it (migration 25). */
async function takeOut(
  tx: Transaction,
  id: string,
  organisation: string,
  entries: readonly FoundEntry[],
  rows: readonly FoundRow[],
): Promise<void> {
  await sql`select set_config('dspt.removing', ${id}, true)`.execute(tx);
  for (const { seq, payload } of entries) await redactPayload(tx, organisation, seq, payload);
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

/** What waits outside the history: unsent words and uploaded workbooks are forgotten, mails lose their text. */
async function removeWaiting(tx: Transaction, organisation: string, redaction: Redaction): Promise<number> {
  const places = [
    { table: 'unsent', text: sql`fields`, mine: sql`position(${`/${organisation}/`} in address || '/') > 0` },
    {
      table: 'waiting_workbook',
      text: sql`filename || ' ' || told`,
      mine: sql`organisation = ${organisation}`,
    },
    {
      table: 'delivery',
      text: sql`subject || ' ' || body`,
      mine: sql`starts_with(id, ${`${organisation}.`})`,
    },
  ];
  let removed = 0;
  for (const { table, text, mine } of places) {
    const { rows } = await sql<{ row: string; text: string }>`
      select ctid::text as row, ${text} as text from ${sql.table(table)} where ${mine} for update`.execute(
      tx,
    );
    for (const one of rows.filter((row) => redaction.holds(unescaped(row.text)))) {
      removed += 1;
      const { mark } = redaction;
      await (table === 'delivery'
        ? sql`update delivery set subject = ${mark}, body = ${mark} where ctid = ${one.row}::tid`
        : sql`delete from ${sql.table(table)} where ctid = ${one.row}::tid`
      ).execute(tx);
    }
  }
  return removed;
}

/** JSON's signs for a new line, a tab and a quotation mark, as people wrote them. */
const unescaped = (text: string): string => text.replace(/\\+[nrt]/g, ' ').replace(/\\+"/g, '"');
