import type { Queryable } from '../platform/database/open-database.ts';
import { type Part, part } from '../platform/database/together.ts';
import type { Where } from './rules/plan.ts';
import './tables.ts';

/** What happened to a plan, newest first. */
export const movesPart = (db: Queryable, { organisation, edition }: Where) =>
  part(
    db
      .selectFrom('plan_move')
      .select([
        'number',
        'move',
        'from_state as from',
        'to_state as to',
        'part',
        'version',
        'round',
        'reason',
      ])
      .select(['status_before as statusBefore', 'status', 'moved_at as at', 'moved_by_name as by'])
      .where('organisation', '=', organisation)
      .where('edition', '=', edition)
      .orderBy('number', 'desc'),
    (rows) => rows,
  );

/** The same, asked alone. */
export const loadMoves = (db: Queryable, where: Where) => movesPart(db, where).alone();

export type MoveMade = Awaited<ReturnType<typeof loadMoves>>[number];

/** What brought the plan into its state: the latest move that was no publication's, or null. */
export const lastMove = (moves: readonly MoveMade[]): MoveMade | null =>
  moves.find((one) => one.part !== 'publication' || one.from !== one.to) ?? null;

/** The outcomes with an action in the version that was agreed last: what a publication is held against (R20). */
export const coveredPart = (db: Queryable, { organisation, edition }: Where): Part<readonly string[]> =>
  part(
    db
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
      .orderBy('outcome'),
    (rows) => rows.map((one) => one.outcome),
  );

/** The same, asked alone. */
export const loadCovered = (db: Queryable, where: Where): Promise<readonly string[]> =>
  coveredPart(db, where).alone();
