import { sql } from 'kysely';
import type { Pack } from '../framework/rules/pack.ts';
import { type Context, change } from '../platform/change/change.ts';
import { missing, type Outcome } from '../platform/change/decision.ts';
import { nationalChain } from '../platform/change/events.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { csvLines } from '../platform/documents/write-csv.ts';
import '../improvement-plan/tables.ts';
import type { PublicationKind } from '../publication/rules/snapshot.ts';
import '../publication/tables.ts';
import './events.ts';
import { withFullStanding } from './full-standing.ts';
import { counted, must, type Scope } from './population.ts';
import { cellsOf, columnsOf, type ExportFrame, type ExportRow, exportFrame } from './rules/export-columns.ts';

/** A counted version with whose it is, and how many outcomes it holds. */
type Chosen = Omit<ExportRow, keyof Answer> & { readonly rows: number };
type Answer = Pick<ExportRow, 'outcome' | 'level' | 'complete' | 'policy' | 'byPlan' | 'decidedAt'>;

/**
 * Takes the figures of a scope away: writes into the journal who took how much, then answers the CSV's text
 * in pieces. The versions are chosen once, at that moment; as they never change, what is sent afterwards is
 * what was logged.
 */
export async function exportOutcomes(
  context: Context,
  pack: Pack,
  scope: Scope,
): Promise<AsyncGenerator<string> | null> {
  let chosen: readonly Chosen[] = [];
  const outcome: Outcome<never> = await change(context, 'export-national-view', nationalChain, async (tx) => {
    if (scope.remit.regions !== 'all' && scope.remit.regions.length === 0) return missing;
    chosen = await loadChosen(tx, scope);
    return { events: [exported(context, scope, chosen)] };
  });
  return 'done' in outcome ? piecesOf(context.house.db, scope, chosen, exportFrame(pack, context.now)) : null;
}

const exported = ({ now }: Context, { edition, kind, filter }: Scope, chosen: readonly Chosen[]) =>
  ({
    type: 'national-exported',
    organisation: nationalChain,
    about: edition.id,
    payload: {
      edition: edition.id,
      kind,
      type: filter.type,
      region: filter.region,
      includesLater: filter.includesLater,
      organisations: chosen.length,
      rows: chosen.reduce((total, one) => total + one.rows, 0),
      shownAt: now,
    },
  }) as const;

/** The counted versions of a scope, in the order of codes. */
export const loadChosen = async (db: Queryable, scope: Scope): Promise<readonly Chosen[]> =>
  (await chosenQuery(scope).execute(db)).rows;

export const chosenQuery = (scope: Scope) =>
  scope.kind === 'interim'
    ? sql<Chosen>`
    with must as (${must(scope)}), counted as (${counted(scope)})
    select code, name, type, region, counted.version, published_at as "publishedAt", late, null as status, ${rowsOf(scope)}
    from must join counted on counted.organisation = code
    where ${scope.filter.includesLater} or not late
    order by code collate "C"`
    : sql<Chosen>`
    ${withFullStanding(scope)}
    select code, name, type, region, counted.version, "publishedAt", published = 'later' as late, status, ${rowsOf(scope)}
    from standing as counted
    where version is not null and (${scope.filter.includesLater} or published <> 'later')
    order by code collate "C"`;

const rowsOf = ({ edition, kind }: Scope) => sql`
  (select count(*) from publication_outcome as answer where answer.organisation = code
    and answer.edition = ${edition.id} and answer.kind = ${kind} and answer.version = counted.version) as rows`;

/** Organisations whose answers are in memory at once. */
const atOnce = 50;

async function* piecesOf(
  db: Queryable,
  { kind }: Scope,
  chosen: readonly Chosen[],
  frame: ExportFrame,
): AsyncGenerator<string> {
  yield csvLines([columnsOf(kind).map((column) => column.name)], { apostrophe: true });
  for (let start = 0; start < chosen.length; start += atOnce) {
    const rows = await loadRows(db, kind, chosen.slice(start, start + atOnce), frame);
    yield csvLines(
      rows.map((row) => cellsOf(row, frame, kind)),
      { apostrophe: true },
    );
  }
}

async function loadRows(
  db: Queryable,
  kind: PublicationKind,
  chosen: readonly Chosen[],
  { pack, shownAt }: ExportFrame,
): Promise<ExportRow[]> {
  const edition = pack.edition.id;
  const answers = await db
    .selectFrom('publication_outcome as said')
    .leftJoin('level_by_plan as reached', (join) =>
      join
        .onRef('reached.organisation', '=', 'said.organisation')
        .onRef('reached.edition', '=', 'said.edition')
        .onRef('reached.publication', '=', 'said.version')
        .onRef('reached.outcome', '=', 'said.outcome')
        .on('said.kind', '=', 'full')
        // What is decided while the file is sent is not in it.
        .on('reached.decided_at', '<=', shownAt),
    )
    .select(['said.organisation', 'said.outcome', 'said.level', 'said.complete', 'said.policy'])
    .select(['reached.level as byPlan', 'reached.decided_at as decidedAt'])
    .where('said.edition', '=', edition)
    .where('said.kind', '=', kind)
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('said.organisation', 'said.version'),
        'in',
        chosen.map(({ code, version }) => tuple(code, version)),
      ),
    )
    .orderBy('said.outcome')
    .execute();
  const byOrganisation = Map.groupBy(answers, (answer) => answer.organisation);
  return chosen.flatMap((one) =>
    (byOrganisation.get(one.code) ?? []).map(({ organisation: _, ...answer }) => ({ ...one, ...answer })),
  );
}
