import type { Queryable } from '../platform/database/open-database.ts';
import type { Where } from './rules/plan.ts';
import './tables.ts';

/** What happened to a plan, newest first. */
export async function loadMoves(db: Queryable, { organisation, edition }: Where) {
  return db
    .selectFrom('plan_move')
    .select(['number', 'move', 'from_state as from', 'to_state as to', 'part', 'version', 'round', 'reason'])
    .select(['status_before as statusBefore', 'status', 'moved_at as at', 'moved_by_name as by'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .orderBy('number', 'desc')
    .execute();
}

export type MoveMade = Awaited<ReturnType<typeof loadMoves>>[number];

/** What brought the plan into its state: the latest move that was no publication's, or null. */
export const loadLastMove = async (db: Queryable, where: Where): Promise<MoveMade | null> =>
  (await loadMoves(db, where)).find((one) => one.part !== 'publication' || one.from !== one.to) ?? null;

/** The outcomes with an action in the version that was agreed last: what a publication is held against (R20). */
export async function loadCovered(db: Queryable, { organisation, edition }: Where): Promise<string[]> {
  const rows = await db
    .selectFrom('plan_version_action')
    .select('outcome')
    .distinct()
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('version', '=', (of) =>
      of
        .selectFrom('plan_move')
        .select((move) => move.fn.max('plan_move.version').as('version'))
        .where('plan_move.organisation', '=', organisation)
        .where('plan_move.edition', '=', edition)
        .where('move', '=', 'agree'),
    )
    .orderBy('outcome')
    .execute();
  return rows.map((one) => one.outcome);
}
