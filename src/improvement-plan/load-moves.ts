import type { ExpressionBuilder } from 'kysely';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Tables } from '../platform/database/tables.ts';
import { type Part, part } from '../platform/database/together.ts';
import type { Where } from './rules/plan.ts';
import type { Emailed } from './rules/version.ts';
import './tables.ts';

const versionOf = (move: ExpressionBuilder<Tables, 'plan_move'>) =>
  move
    .selectFrom('plan_version')
    .whereRef('plan_version.organisation', '=', 'plan_move.organisation')
    .whereRef('plan_version.edition', '=', 'plan_move.edition')
    .whereRef('plan_version.version', '=', 'plan_move.version');

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
      // Where a reviewer submitted the version on behalf of the organisation.
      .select((move) => [
        versionOf(move).select('emailed_by').as('emailedBy'),
        versionOf(move).select('emailed_on').as('emailedOn'),
      ])
      .where('organisation', '=', organisation)
      .where('edition', '=', edition)
      .orderBy('number', 'desc'),
    (rows) => rows,
  );

/** The same, asked alone. */
export const loadMoves = (db: Queryable, where: Where) => movesPart(db, where).alone();

export type MoveMade = Awaited<ReturnType<typeof loadMoves>>[number];

/** The email as which a reviewer made a move of the organisation's on its behalf; null for every other move. */
export const emailedOf = ({ part, emailedBy, emailedOn }: MoveMade): Emailed | null =>
  part === 'organisation' && emailedBy !== null && emailedOn !== null
    ? { sender: emailedBy, sentOn: emailedOn }
    : null;

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
