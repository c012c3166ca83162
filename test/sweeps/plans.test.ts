import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { empty, server } from '../support/a-database.ts';
import type { TestHouse } from '../support/a-house.ts';
import { manyOrganisations } from '../support/many-organisations.ts';
import { anEmptyHouse, fill, type Place } from './filled-house.ts';
import { readerOf } from './readers.ts';
import { cookieOf, get } from './requests.ts';
import { entries, type PathName, samples } from './samples.ts';

/** Fewer rows than this have not grown: what PostgreSQL then does says nothing of thousands. */
const grown = 1_000;
const everyWord = 'looks for words in every table, for one organisation on a named decision (R37)';
const theirs = 'lists what every organisation of the edition has handed over';

/** Pages that may read whole tables, which, and why: this list gets shorter, not longer. */
const exceptions: { readonly [N in PathName]?: readonly [tables: string, why: string] } = {
  start: ['organisation, person, role_grant', 'the demonstration offers its people to log in as'],
  demonstrationMails: ['delivery', 'the demonstration shows its mails'],
  register: ['current_status', 'one page of what was found; the tables are small beside the real register'],
  plansDesk: ['improvement_plan, plan_version, plan_version_action', theirs],
  removalDesk: ['organisation, removal_request', 'lists what every organisation asks for'],
  removalRequest: ['evidence_share, publication_standing', everyWord],
  removalDecision: ['evidence_share, publication_standing, unsent, waiting_workbook', everyWord],
};

type Node = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Node[];
};

const opened = entries.filter(({ entry }) => entry.kind !== 'action');

describe.runIf(server)('with 3,000 organisations no page reads a whole table that grows with them', () => {
  let house: TestHouse;
  let rows: ReadonlyMap<string, number>;
  const asked = new Map<PathName, readonly CompiledQuery[]>();

  beforeAll(async () => {
    ({ house } = await anEmptyHouse());
    const { own } = await fill(house);
    await record(own);
    rows = await manyOrganisations(house.database, 3_000);
  }, 120_000);
  afterAll(async () => {
    await empty(house.database);
    await house.database.runScript('vacuum analyze');
  }, 60_000);

  /** What each page asks when somebody for whom it is made opens it. */
  async function record(own: Place): Promise<void> {
    const executor = house.db.getExecutor();
    const execute = executor.executeQuery.bind(executor);
    let sent: CompiledQuery[] = [];
    const recorded: typeof execute = (query, ...rest) => {
      sent.push(query as CompiledQuery);
      return execute(query, ...rest);
    };
    for (const { name } of opened) {
      const cookie = await cookieOf(house, readerOf(name));
      sent = [];
      asked.set(name, sent);
      Object.assign(executor, { executeQuery: recorded });
      await get(house, samples[name](own), cookie);
      Object.assign(executor, { executeQuery: execute });
    }
  }

  /** Tables read whole; `always` where nothing else is possible, because no index serves. */
  async function scanned(query: CompiledQuery, always: boolean): Promise<string[]> {
    return house.db.connection().execute(async (db) => {
      await sql`select set_config('enable_seqscan', ${always ? 'off' : 'on'}, false)`.execute(db);
      const plan = await db.executeQuery<{ 'QUERY PLAN': [{ Plan: Node }] }>(
        CompiledQuery.raw(`explain (format json) ${query.sql}`, [...query.parameters]),
      );
      await sql`select set_config('enable_seqscan', 'on', false)`.execute(db);
      return plan.rows
        .flatMap((row) => nodesOf(row['QUERY PLAN'][0].Plan))
        .flatMap((node) => (node['Node Type'] === 'Seq Scan' ? (node['Relation Name'] ?? []) : []));
    });
  }

  /** Of tables that have grown as PostgreSQL plans now; of those still small as it has to plan. */
  async function wholeTables(query: CompiledQuery): Promise<string[]> {
    const now = (await scanned(query, false)).filter((table) => (rows.get(table) ?? 0) >= grown);
    const ever = (await scanned(query, true)).filter((table) => (rows.get(table) ?? grown) < grown);
    return [...now, ...ever];
  }

  test.each(opened)('$name', async ({ name }) => {
    const queries = (asked.get(name) ?? []).filter((query) => /^\s*(select|with)\b/.test(query.sql));
    const found = (await Promise.all(queries.map(wholeTables))).flat();
    expect([...new Set(found)].sort().join(', ')).toBe(exceptions[name]?.[0] ?? '');
  });

  test('every page that shows something was looked at, and every table that grows has grown', () => {
    const statements = [...asked.values()].flat();
    expect(statements.length).toBeGreaterThan(3 * opened.length);
    expect([...rows.values()].filter((count) => count >= grown).length).toBeGreaterThan(50);
  });
});

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
