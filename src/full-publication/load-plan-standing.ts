import { loadCovered } from '../improvement-plan/load-moves.ts';
import type { Plan, Where } from '../improvement-plan/rules/plan.ts';
import { isAgreed } from '../improvement-plan/rules/states.ts';
import { loadPlan } from '../improvement-plan/store.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { AgreedPlan } from '../status/rules/decide.ts';

export type PlanStanding = {
  readonly plan: Plan | null;
  /** The outcomes with an action in the version that was agreed last. */
  readonly covered: readonly string[];
  /** The same as the status's rules see it; null where no agreed plan runs. */
  readonly agreed: AgreedPlan | null;
};

/** Where the improvement plan of an organisation stands, as far as publishing depends on it (R20, R22). */
export async function loadPlanStanding(db: Queryable, where: Where): Promise<PlanStanding> {
  const plan = await loadPlan(db, where);
  const covered = plan ? await loadCovered(db, where) : [];
  return { plan, covered, agreed: plan && agreedOf(plan, covered) };
}

function agreedOf({ state, status }: Plan, covers: readonly string[]): AgreedPlan | null {
  if (!isAgreed(state)) return null;
  return { covers, status: status === 'approaching-standards' ? status : 'standards-not-met' };
}
