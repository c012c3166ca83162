import { loadOrganisations } from '../organisation/store.ts';
import type { Recorded } from '../platform/change/events.ts';
import type { Appliers } from '../platform/change/record.ts';
import type { Day } from '../platform/clock.ts';
import type { Queryable, Transaction } from '../platform/database/open-database.ts';
import { type Part, part } from '../platform/database/together.ts';
import '../publication/tables.ts';
import './events.ts';
import { type Label, notPublished, type Status } from './rules/label.ts';
import type { Published } from './rules/public-status.ts';
import type { Known } from './rules/take-over.ts';
import './tables.ts';

type StatusEvents = 'status-published' | 'status-imported';

/** How this room's events change its tables. */
export const statusAppliers: Appliers<StatusEvents> = {
  'status-published': (tx, event) => give(tx, event, 'publication'),
  'status-imported': (tx, event) => give(tx, event, 'import'),
};

/** Keeps history, and the latest: that of the latest day, and of two on one day the one given later. */
async function give(tx: Transaction, event: Recorded<StatusEvents>, source: 'import' | 'publication') {
  const { organisation, seq, payload } = event;
  const given = { edition: payload.edition, status: payload.status, published_on: payload.publishedOn };
  await tx
    .insertInto('status_history')
    .values({ organisation, seq, ...given, source })
    .execute();
  await tx
    .insertInto('current_status')
    .values({ organisation, ...given })
    .onConflict((conflict) =>
      conflict
        .column('organisation')
        .doUpdateSet(given)
        .where('current_status.published_on', '<=', payload.publishedOn),
    )
    .execute();
}

/** A stored row's label. The table's check holds edition and status together. */
export const labelOf = (row: { edition: string | null; status: Label['status'] }): Label =>
  row.edition === null ? notPublished : { edition: row.edition, status: row.status as Status };

/** Every status that an organisation has had, latest first. */
export const historyPart = (
  db: Queryable,
  organisation: string,
): Part<readonly (Published & { publishedOn: Day })[]> =>
  part(
    db
      .selectFrom('status_history')
      .select(['edition', 'status', 'published_on as publishedOn'])
      .where('organisation', '=', organisation)
      .orderBy('published_on', 'desc')
      .orderBy('seq', 'desc'),
    (rows) => rows.map((row) => ({ label: labelOf(row), publishedOn: row.publishedOn })),
  );

/** The same, asked alone. */
export const loadHistory = (db: Queryable, organisation: string) => historyPart(db, organisation).alone();

/** The editions whose interim an organisation has published, with the moment of the first version (R15). */
export async function loadInterims(db: Queryable, organisation: string) {
  return db
    .selectFrom('publication')
    .select(['edition', 'published_at as firstPublishedAt'])
    .where('organisation', '=', organisation)
    .where('kind', '=', 'interim')
    .where('version', '=', 1)
    .orderBy('edition', 'desc')
    .execute();
}

/** What is known of those of the codes that are organisations, by code: for the import. */
export async function loadKnown(
  db: Queryable,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  const organisations = await loadOrganisations(db, codes);
  const given = await db
    .selectFrom('status_history')
    .select(['organisation', 'edition', 'status', 'published_on as publishedOn'])
    .where('organisation', 'in', codes)
    .execute();
  const histories = Map.groupBy(given, (row) => row.organisation);
  return new Map(
    organisations.map((organisation) => {
      const rows = histories.get(organisation.code) ?? [];
      const history = rows.map((row) => ({ label: labelOf(row), publishedOn: row.publishedOn }));
      return [organisation.code, { organisation, history }];
    }),
  );
}
