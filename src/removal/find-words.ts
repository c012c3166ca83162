import { type RawBuilder, sql } from 'kysely';
import { canonical, sha256 } from '../platform/change/hash.ts';
import { removalType } from '../platform/change/removed.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { type Redaction, redact, redactSnapshot } from './redact.ts';

/** An entry of the history that would lose words. */
export type FoundEntry = {
  readonly seq: number;
  readonly type: string;
  readonly about: string | null;
  readonly payloadHash: string;
  readonly payload: string;
};

/** A row that would lose words, with what its columns become. `original` is the hash that an immutable one stands under. */
export type FoundRow = {
  readonly table: string;
  readonly row: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly original: string | null;
};

const atOnce = 200;

/** The entries of an organisation's chain in which people's words hold what is sought, redacted. */
export async function findEntries(
  db: Queryable,
  organisation: string,
  redaction: Redaction,
): Promise<FoundEntry[]> {
  const found: FoundEntry[] = [];
  let last = 0;
  for (;;) {
    const rows = await db
      .selectFrom('journal')
      .select(['seq', 'type', 'about', 'payload', 'payload_hash as payloadHash'])
      .where('organisation', '=', organisation)
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(atOnce)
      .execute();
    for (const { payload, ...entry } of rows) {
      // An organisation's record is public, and a removal says nothing but hashes and its reason.
      if (entry.type === removalType || entry.type.startsWith('organisation-')) continue;
      const redacted = canonical(redact(JSON.parse(payload), '', redaction));
      if (redacted !== payload) found.push({ ...entry, payload: redacted });
    }
    if (rows.length < atOnce) return found;
    last = rows.at(-1)?.seq ?? last;
  }
}

/** Where rows belong to an organisation by another table. */
const belongsBy: Readonly<Record<string, RawBuilder<unknown>>> = {
  evidence_version: sql`select id from evidence where id = t.evidence_id`,
  audit_request_entry: sql`select id from audit_request where id = t.request`,
  challenge_answer: sql`select id from function_challenge where id = t.challenge`,
};

/** Rows of the national chain, and what is not words of a chain at all. */
const notOfTheChain: ReadonlySet<string> = new Set([
  ...['journal', 'chain', 'removal', 'removal_payload', 'removal_document', 'role_grant', 'key_person'],
  ...['invitation', 'waiting_workbook', 'publication_receipt'],
  ...['support_note', 'plan_recommendation', 'plan_call_note', 'plan_round', 'plan_round_change'],
]);

/** Immutable documents: the column that may lose words, and that of the hash they stand under. */
const documents: Readonly<Record<string, { readonly words: string; readonly hash: string }>> = {
  publication: { words: 'snapshot', hash: 'snapshot_hash' },
  audit_position: { words: 'content', hash: 'content_hash' },
  plan_version: { words: 'content', hash: 'content_hash' },
};

type Table = { readonly name: string; readonly columns: readonly string[]; readonly isOwned: boolean };

/** The tables that events make of an organisation's chain, with their columns of text. */
async function tablesOf(db: Queryable): Promise<Table[]> {
  const { rows } = await sql<{ name: string; columns: string[]; owned: boolean }>`
    select table_name as name,
      json_agg(column_name order by ordinal_position) filter (where data_type in ('text', 'jsonb')) as columns,
      bool_or(column_name = 'organisation') as owned
    from information_schema.columns where table_schema = 'public'
    group by table_name order by table_name`.execute(db);
  return rows
    .filter(({ name, owned }) => !notOfTheChain.has(name) && (owned || name in belongsBy))
    .map(({ name, columns, owned }) => ({ name, columns, isOwned: owned }));
}

/** The rows of an organisation in which people's words hold what is sought, redacted. */
export async function findRows(
  db: Queryable,
  organisation: string,
  redaction: Redaction,
): Promise<FoundRow[]> {
  const found: FoundRow[] = [];
  for (const table of await tablesOf(db)) {
    const by = belongsBy[table.name];
    const where = table.isOwned
      ? sql`t.organisation = ${organisation}`
      : sql`exists (${by ?? sql`select`} and organisation = ${organisation})`;
    const { rows } = await sql<{ row: string; cells: Record<string, string | null> }>`
      select t.ctid::text as row, json_build_object(${sql.join(
        table.columns.flatMap((one) => [sql`${sql.lit(one)}::text`, sql`t.${sql.ref(one)}::text`]),
      )}) as cells
      from ${sql.table(table.name)} as t where ${where}`.execute(db);
    for (const { row, cells } of rows) found.push(...redactedRow(table.name, row, cells, redaction));
  }
  return found;
}

function redactedRow(
  table: string,
  row: string,
  cells: Readonly<Record<string, string | null>>,
  redaction: Redaction,
): FoundRow[] {
  const document = documents[table];
  const original = document ? (cells[document.hash] ?? null) : null;
  const after = Object.entries(cells).flatMap(([column, text]) => {
    if (text === null) return [];
    const redacted =
      column === 'snapshot' && original !== null
        ? redactSnapshot(text, original, redaction)
        : redactedCell(column, text, redaction);
    return redacted === text ? [] : [[column, redacted] as const];
  });
  return after.length === 0 ? [] : [{ table, row, columns: Object.fromEntries(after), original }];
}

/** A cell as if it stood under its column's name in an event: what is keyed by ids there is so here. */
function redactedCell(column: string, text: string, redaction: Redaction): string {
  if (!/^\s*[[{]/.test(text)) return String(redact(text, column, redaction));
  try {
    const value: unknown = JSON.parse(text);
    const redacted = redact(value, column, redaction);
    if (JSON.stringify(redacted) === JSON.stringify(value)) return text;
    return canonical(value) === text ? canonical(redacted) : JSON.stringify(redacted);
  } catch {
    return String(redact(text, column, redaction));
  }
}

/** The hash of the column that an immutable document lost words from. */
export const redactedHash = ({ table, columns }: FoundRow): string =>
  sha256(columns[documents[table]?.words ?? ''] ?? '');
