import { sql } from 'kysely';
import type { Level } from '../framework/rules/pack.ts';
import type { Recorded } from '../platform/change/events.ts';
import type { Queryable, Transaction } from '../platform/database/open-database.ts';
import { type Part, part } from '../platform/database/together.ts';
import './events.ts';
import { levelsReached } from './rules/levels-by-plan.ts';
import type { Where } from './rules/plan.ts';
import './tables.ts';

/**
 * Keeps the levels that the plan has reached, on the decision that it is complete (R22): for the publication that the
 * plan answers to. Without one, of a status that was taken over, there is nothing that they would change.
 */
export async function keepLevelsByPlan(
  tx: Transaction,
  { payload: { edition, move, version }, organisation, at }: Recorded<'plan-moved'>,
): Promise<void> {
  if (move !== 'find-complete' || version === null) return;
  const plan = await tx
    .selectFrom('improvement_plan')
    .select('publication')
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .executeTakeFirst();
  const publication = plan?.publication ?? null;
  if (publication === null) return;
  const actions = await tx
    .selectFrom('plan_version_action')
    .select(['outcome', 'level_reached as levelReached'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('version', '=', version)
    .orderBy('outcome')
    // `B2.a-10` comes after `B2.a-9`.
    .orderBy(sql`length(reference)`)
    .orderBy('reference')
    .execute();
  const key = { edition, organisation, publication, plan_version: version, decided_at: at };
  const rows = [...levelsReached(actions)].map(([outcome, level]) => ({ ...key, outcome, level }));
  if (rows.length > 0) await tx.insertInto('level_by_plan').values(rows).execute();
}

/** A level reached by plan, and since when it counts. */
export type LevelByPlan = {
  readonly outcome: string;
  readonly level: Level;
  readonly decidedAt: string;
};

/** The levels that outcomes of one publication have reached by plan since. */
export const levelsByPlanPart = (
  db: Queryable,
  { organisation, edition }: Where,
  publication: number,
): Part<readonly LevelByPlan[]> =>
  part(
    db
      .selectFrom('level_by_plan')
      .select(['outcome', 'level', 'decided_at as decidedAt'])
      .where('edition', '=', edition)
      .where('organisation', '=', organisation)
      .where('publication', '=', publication)
      .orderBy('outcome'),
    (rows) => rows,
  );
