import { type RawBuilder, sql } from 'kysely';
import { nationalChain } from '../platform/change/events.ts';
import { canonical, sha256 } from '../platform/change/hash.ts';
import { removalType } from '../platform/change/removed.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { type Redaction, redact, redactSnapshot } from './redact.ts';

/** An entry of the history that would lose words. */
export type FoundEntry = {
  /** Whose chain: the organisation's, or the national one. */
  readonly chain: string;
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
  /** What stands in it, with the words: for what it is known by, never to be shown. */
  readonly cells: Cells;
  readonly columns: Readonly<Record<string, string>>;
  readonly original: string | null;
};

type Cells = Readonly<Record<string, string | null>>;

const atOnce = 1_000;

/** The entries of an organisation's chain, and those of the national one about it, in which people's words hold what is sought. */
export async function findEntries(
  db: Queryable,
  organisation: string,
  redaction: Redaction,
): Promise<FoundEntry[]> {
  const own = await inChain(db, organisation, redaction, () => true);
  const about = await inChain(db, nationalChain, redaction, (said) => organisationOf(said) === organisation);
  return [...own, ...about];
}

type Said = { readonly organisation?: unknown; readonly scope?: { readonly organisation?: unknown } };

/** The organisation that an entry of the national chain is about. */
const organisationOf = (said: Said): unknown => said.organisation ?? said.scope?.organisation;

async function inChain(
  db: Queryable,
  chain: string,
  redaction: Redaction,
  isOfIt: (said: Said) => boolean,
): Promise<FoundEntry[]> {
  const found: FoundEntry[] = [];
  let last = 0;
  for (;;) {
    const rows = await db
      .selectFrom('journal')
      .select(['seq', 'type', 'about', 'payload', 'payload_hash as payloadHash'])
      .where('organisation', '=', chain)
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(atOnce)
      .execute();
    for (const { payload, ...entry } of rows) {
      // An organisation's record is public, and a removal says nothing but hashes and its reason.
      if (entry.type === removalType || entry.type.startsWith('organisation-')) continue;
      const said: Said = JSON.parse(payload);
      const redacted = isOfIt(said) ? canonical(redact(said, '', redaction)) : payload;
      if (redacted !== payload) found.push({ chain, ...entry, payload: redacted });
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

/** What is about rounds for all, and what is not words of a chain at all. */
const notOfTheChain: ReadonlySet<string> = new Set([
  ...['journal', 'chain', 'removal', 'removal_payload', 'removal_document', 'role_grant', 'key_person'],
  ...['invitation', 'waiting_workbook', 'publication_receipt', 'plan_round'],
]);

/** Immutable documents: the column that may lose words, and that of the hash they stand under. */
const documents: Readonly<Record<string, { readonly words: string; readonly hash: string }>> = {
  publication: { words: 'snapshot', hash: 'snapshot_hash' },
  audit_position: { words: 'content', hash: 'content_hash' },
  plan_version: { words: 'content', hash: 'content_hash' },
};

type Table = { readonly name: string; readonly columns: readonly string[]; readonly isOwned: boolean };

/** The tables that events make of an organisation's chain, with their columns of text, and the numbers that some are known by. */
async function tablesOf(db: Queryable): Promise<Table[]> {
  const { rows } = await sql<{ name: string; columns: string[]; owned: boolean }>`
    select table_name as name,
      json_agg(column_name order by ordinal_position) filter (where data_type in ('text', 'jsonb', 'integer')) as columns,
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
  const tables = await tablesOf(db);
  const { rows } = await sql<{ table: string; row: string; cells: Cells }>`
    ${sql.join(
      tables.map((one) => rowsOf(one, organisation)),
      sql` union all `,
    )}`.execute(db);
  return rows.flatMap(({ table, row, cells }) => redactedRow(table, row, cells, redaction));
}

function rowsOf({ name, columns, isOwned }: Table, organisation: string) {
  const where = isOwned
    ? sql`t.organisation = ${organisation}`
    : sql`exists (${belongsBy[name] ?? sql`select`} and organisation = ${organisation})`;
  return sql`select ${sql.lit(name)} as table, t.ctid::text as row, json_build_object(${sql.join(
    columns.flatMap((one) => [sql`${sql.lit(one)}::text`, sql`t.${sql.ref(one)}::text`]),
  )}) as cells from ${sql.table(name)} as t where ${where}`;
}

function redactedRow(table: string, row: string, cells: Cells, redaction: Redaction): FoundRow[] {
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
  return after.length === 0 ? [] : [{ table, row, cells, columns: Object.fromEntries(after), original }];
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
