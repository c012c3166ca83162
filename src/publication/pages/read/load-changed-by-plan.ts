import type { Level } from '../../../framework/rules/pack.ts';
import { levelsByPlanPart } from '../../../improvement-plan/levels-by-plan.ts';
import { raises } from '../../../improvement-plan/rules/levels-by-plan.ts';
import type { Moment } from '../../../platform/clock.ts';
import type { Queryable } from '../../../platform/database/open-database.ts';
import type { Reading } from './load-reading.ts';

/** An outcome whose level changed by the improvement plan after it was published. */
export type ChangedByPlan = {
  readonly code: string;
  readonly title: string;
  readonly published: Level | null;
  readonly reached: Level;
  readonly decidedAt: Moment;
};

/** The outcomes of a full assessment that have changed by plan since (R22); the snapshot itself stays as it was. */
export async function loadChangedByPlan(
  db: Queryable,
  { where, snapshot }: Reading,
): Promise<readonly ChangedByPlan[]> {
  if (where.kind !== 'full') return [];
  const reached = await levelsByPlanPart(db, where, snapshot.version).alone();
  return snapshot.outcomes.flatMap(({ code, title, level }) => {
    const by = reached.find((one) => one.outcome === code);
    return by && raises(by.level, level)
      ? [{ code, title, published: level, reached: by.level, decidedAt: by.decidedAt }]
      : [];
  });
}
