import { type RawBuilder, sql } from 'kysely';
import type { Database, Db } from '../../src/platform/database/open-database.ts';

type Column = {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly made: boolean;
  /** It alone, or first of others, makes a row the only one of its kind among all organisations. */
  readonly unique: boolean;
};

/** These do not grow with the organisations. */
const fixed = ['migration', 'setting', 'receipt_key', 'plan_round', 'plan_round_change'];

/** How many rows of each table a new organisation gets: more would only take longer to write. */
const copied = 2;

/**
 * Copies of what one organisation has in every table, for so many organisations, with statistics: for looking at plans,
 * not at pages. Texts are cut, and what they point to is not looked for. Gives the tables that grow, with their rows.
 */
export async function manyOrganisations(
  database: Database,
  times: number,
): Promise<ReadonlyMap<string, number>> {
  const columns = Map.groupBy(await columnsOf(database.db), ({ table }) => table);
  const grown = [...columns.keys()].filter((table) => !fixed.includes(table));
  const copies = grown.map((table) => copiesOf(table, columns.get(table) ?? [], times));
  await database.runScript(
    `begin; set local session_replication_role = replica; ${copies.join('\n')} commit; analyze;`,
  );
  const { rows: counts } = await sql<{ table: string; rows: number }>`
    select relname as table, greatest(reltuples, 0)::int as rows from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(database.db);
  return new Map(counts.filter(({ table }) => !fixed.includes(table)).map((one) => [one.table, one.rows]));
}

function copiesOf(table: string, columns: readonly Column[], times: number): string {
  const written = columns.filter((one) => !one.made);
  const names = written.map(({ name }) => `"${name}"`).join(', ');
  const values = written.map(copyOf).join(', ');
  return `insert into "${table}" (${names}) select ${values}
    from (select * from "${table}" limit ${copied}) as one, generate_series(1, ${times}) as n;`;
}

/** People are different ones in every copy, as organisations are. */
const differs = ({ name, unique }: Column) =>
  unique || /^(organisation|shared_with|person|person_id|user_id|owner|.*_by)$/.test(name);

function copyOf(column: Column): string {
  const value = `one."${column.name}"`;
  if (column.type !== 'text') return value;
  // Of the register nine of ten are of other sectors.
  if (`${column.table}.${column.name}` === 'organisation.type')
    return `case n % 10 when 0 then ${value} else 'company' end`;
  return differs(column) ? `'N' || n || left(${value}, 40)` : `left(${value}, 200)`;
}

async function columnsOf(db: Db): Promise<Column[]> {
  return (await columnQuery.execute(db)).rows;
}

const columnQuery: RawBuilder<Column> = sql<Column>`
  select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
    a.attidentity <> '' or a.attgenerated <> '' as made,
    exists (select from pg_index i where i.indrelid = c.oid and i.indisunique and i.indkey[0] = a.attnum) as unique
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
  order by c.relname, a.attnum`;
