import { sql } from 'kysely';
import type { Pack } from '../framework/rules/pack.ts';
import { type Context, change } from '../platform/change/change.ts';
import { missing, type Outcome } from '../platform/change/decision.ts';
import { nationalChain } from '../platform/change/events.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { csvLines } from '../platform/documents/write-csv.ts';
import '../publication/tables.ts';
import './events.ts';
import { counted, must, type Scope } from './population.ts';
import {
  cellsOf,
  type ExportFrame,
  type ExportRow,
  exportColumns,
  exportFrame,
} from './rules/export-columns.ts';

/** A counted version with whose it is, and how many outcomes it holds. */
type Chosen = Omit<ExportRow, 'outcome' | 'level' | 'complete' | 'policy'> & { readonly rows: number };

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
  return 'done' in outcome ? piecesOf(context.house.db, chosen, exportFrame(pack, context.now)) : null;
}

const exported = ({ now }: Context, { edition, filter }: Scope, chosen: readonly Chosen[]) =>
  ({
    type: 'national-exported',
    organisation: nationalChain,
    about: edition.id,
    payload: {
      edition: edition.id,
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

export const chosenQuery = (scope: Scope) => sql<Chosen>`
    with must as (${must(scope)}), counted as (${counted(scope.edition)})
    select code, name, type, region, counted.version, published_at as "publishedAt", late,
      (select count(*) from publication_outcome as answer where answer.organisation = code
        and answer.edition = ${scope.edition.id} and kind = 'interim' and answer.version = counted.version) as rows
    from must join counted on counted.organisation = code
    where ${scope.filter.includesLater} or not late
    order by code collate "C"`;

/** Organisations whose answers are in memory at once. */
const atOnce = 50;

async function* piecesOf(
  db: Queryable,
  chosen: readonly Chosen[],
  frame: ExportFrame,
): AsyncGenerator<string> {
  yield csvLines([exportColumns.map((column) => column.name)], { apostrophe: true });
  for (let start = 0; start < chosen.length; start += atOnce) {
    const rows = await loadRows(db, chosen.slice(start, start + atOnce), frame.pack.edition.id);
    yield csvLines(
      rows.map((row) => cellsOf(row, frame)),
      { apostrophe: true },
    );
  }
}

async function loadRows(db: Queryable, chosen: readonly Chosen[], edition: string): Promise<ExportRow[]> {
  const answers = await db
    .selectFrom('publication_outcome')
    .select(['organisation', 'outcome', 'level', 'complete', 'policy'])
    .where('edition', '=', edition)
    .where('kind', '=', 'interim')
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('organisation', 'version'),
        'in',
        chosen.map(({ code, version }) => tuple(code, version)),
      ),
    )
    .orderBy('outcome')
    .execute();
  const byOrganisation = Map.groupBy(answers, (answer) => answer.organisation);
  return chosen.flatMap((one) =>
    (byOrganisation.get(one.code) ?? []).map(({ organisation: _, ...answer }) => ({ ...one, ...answer })),
  );
}
