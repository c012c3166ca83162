import type { Appliers } from '../platform/change/record.ts';
import type { Queryable, Transaction } from '../platform/database/open-database.ts';
import './events.ts';
import type { Carried } from './rules/carried.ts';
import './tables.ts';

type CarryForwardEvents =
  | 'answers-carried-forward'
  | 'carried-answers-confirmed'
  | 'carried-answer-dismissed';

/** How this room's events change its tables. What was dismissed is there again when it is carried again. */
export const carryForwardAppliers: Appliers<CarryForwardEvents> = {
  'answers-carried-forward': async (tx, { payload, organisation, at, actor }) => {
    const { edition, framework, fromEdition, source, outcomes } = payload;
    const rows = outcomes.map(({ outcome, kind, change, sources }) => ({
      ...{ organisation, edition, framework, outcome, kind },
      change_note: change,
      from_edition: fromEdition,
      source,
      sources: JSON.stringify(sources),
      state: 'waiting' as const,
      carried_at: at,
      carried_by: actor.name,
    }));
    await tx
      .insertInto('carried_answer')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['organisation', 'edition', 'framework', 'outcome']).doUpdateSet((row) => ({
          kind: row.ref('excluded.kind'),
          change_note: row.ref('excluded.change_note'),
          from_edition: row.ref('excluded.from_edition'),
          source: row.ref('excluded.source'),
          sources: row.ref('excluded.sources'),
          state: row.ref('excluded.state'),
          carried_at: row.ref('excluded.carried_at'),
          carried_by: row.ref('excluded.carried_by'),
        })),
      )
      .execute();
  },
  'carried-answers-confirmed': (tx, { payload, organisation }) =>
    settle(tx, { ...payload, organisation }, payload.outcomes, 'confirmed'),
  'carried-answer-dismissed': (tx, { payload, organisation }) =>
    settle(tx, { ...payload, organisation }, [payload.outcome], 'dismissed'),
};

type Place = { readonly organisation: string; readonly edition: string; readonly framework: string };

async function settle(tx: Transaction, place: Place, outcomes: readonly string[], state: Carried['state']) {
  if (outcomes.length === 0) return;
  await tx
    .updateTable('carried_answer')
    .set({ state })
    .where('organisation', '=', place.organisation)
    .where('edition', '=', place.edition)
    .where('framework', '=', place.framework)
    .where('outcome', 'in', outcomes)
    .execute();
}

/** A suggestion as rules see it. */
export const carriedColumns = [
  'outcome',
  'kind',
  'change_note as change',
  'from_edition as fromEdition',
  'source',
  'sources',
  'state',
] as const;

/** All suggestions of an organisation in an edition's framework, by outcome. */
export async function loadCarried(db: Queryable, place: Place): Promise<ReadonlyMap<string, Carried>> {
  const rows = await db
    .selectFrom('carried_answer')
    .select(carriedColumns)
    .where('organisation', '=', place.organisation)
    .where('edition', '=', place.edition)
    .where('framework', '=', place.framework)
    .execute();
  return new Map(rows.map((row) => [row.outcome, row]));
}

/** How many suggestions still wait, and from which edition; null where nothing was carried. */
export async function loadCarriedCount(
  db: Queryable,
  place: Place,
): Promise<{ readonly fromEdition: string; readonly waiting: number } | null> {
  const row = await db
    .selectFrom('carried_answer')
    .select((of) => [
      'from_edition as fromEdition',
      of.fn.countAll<string>().filterWhere('state', '=', 'waiting').as('waiting'),
    ])
    .where('organisation', '=', place.organisation)
    .where('edition', '=', place.edition)
    .where('framework', '=', place.framework)
    .groupBy('from_edition')
    .orderBy('from_edition', 'desc')
    .executeTakeFirst();
  return row ? { fromEdition: row.fromEdition, waiting: Number(row.waiting) } : null;
}
