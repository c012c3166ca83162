import { sql } from 'kysely';
import type { PlanState } from '../improvement-plan/rules/states.ts';
import type { PlanVersion } from '../improvement-plan/rules/version.ts';
import { type Context, changeAsService } from '../platform/change/change.ts';
import { missing, type Outcome } from '../platform/change/decision.ts';
import { nationalChain } from '../platform/change/events.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { csvLines } from '../platform/documents/write-csv.ts';
import './events.ts';
import { type DeskScope, deskQuery } from './load-desk.ts';
import { exportColumns, rowsOf } from './rules/export-plans.ts';

type Chosen = { readonly code: string; readonly state: PlanState; readonly version: number };

/** Plans whose content is in memory at once. */
const atOnce = 20;

/**
 * Takes the plans of a scope away, each in its latest version: writes into the journal who took how much, then answers
 * the CSV's text in pieces. Versions never change, so what is sent afterwards is what was logged.
 */
export async function exportPlans(
  context: Context,
  scope: DeskScope,
): Promise<AsyncGenerator<string> | null> {
  let chosen: readonly Chosen[] = [];
  const { house, who, now } = context;
  const by = { id: who.id, name: who.name };
  // Asked for no organisation: a regional lead's right is for the region, which the scope holds to.
  const outcome: Outcome<never> = await changeAsService(house, by, now, [nationalChain], async (tx) => {
    if ((await house.gate.judge(tx, who, 'export-plans', null)) !== 'granted') return missing;
    if (scope.regions !== 'all' && scope.regions.length === 0) return missing;
    const listed = (await deskQuery(scope).execute(tx)).rows;
    chosen = listed.flatMap(({ code, state, version }) => (state === null ? [] : [{ code, state, version }]));
    const { id: edition } = scope.edition;
    const regions = scope.region === null ? scope.regions : [scope.region];
    const payload = {
      edition,
      regions,
      organisations: chosen.length,
      rows: await countRows(tx, scope, chosen),
    };
    return { events: [{ type: 'plans-exported', organisation: nationalChain, about: edition, payload }] };
  });
  return 'done' in outcome ? piecesOf(house.db, scope, chosen) : null;
}

const keys = (chosen: readonly Chosen[]) =>
  sql.join(chosen.map(({ code, version }) => sql`(${code}, ${version}::integer)`));

async function countRows(db: Queryable, { edition }: DeskScope, chosen: readonly Chosen[]): Promise<number> {
  if (chosen.length === 0) return 0;
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from plan_version_action
    where edition = ${edition.id} and (organisation, version) in (${keys(chosen)})`.execute(db);
  return rows[0]?.count ?? 0;
}

async function* piecesOf(
  db: Queryable,
  { edition }: DeskScope,
  chosen: readonly Chosen[],
): AsyncGenerator<string> {
  yield csvLines([exportColumns], { apostrophe: true });
  for (let start = 0; start < chosen.length; start += atOnce) {
    const some = chosen.slice(start, start + atOnce);
    const { rows } = await sql<{
      organisation: string;
      content: string;
    }>`select organisation, content from plan_version
      where edition = ${edition.id} and (organisation, version) in (${keys(some)})`.execute(db);
    const contents = new Map(rows.map((row) => [row.organisation, JSON.parse(row.content) as PlanVersion]));
    yield csvLines(
      some.flatMap(({ code, state }) => {
        const plan = contents.get(code);
        return plan ? rowsOf(plan, state) : [];
      }),
      { apostrophe: true },
    );
  }
}
