import type { Plan } from '../improvement-plan/rules/plan.ts';
import { isAgreed } from '../improvement-plan/rules/states.ts';
import type { AgreedPlan } from '../status/rules/decide.ts';

export type PlanStanding = {
  readonly plan: Plan | null;
  /** The outcomes with an action in the version that was agreed last. */
  readonly covered: readonly string[];
  /** The same as the status's rules see it; null where no agreed plan runs. */
  readonly agreed: AgreedPlan | null;
};

/** Where the improvement plan of an organisation stands, as far as publishing depends on it (R20, R22). */
export const planStanding = (plan: Plan | null, agreed: readonly string[]): PlanStanding => {
  const covered = plan ? agreed : [];
  return { plan, covered, agreed: plan && agreedOf(plan, covered) };
};

function agreedOf({ state, status }: Plan, covers: readonly string[]): AgreedPlan | null {
  if (!isAgreed(state)) return null;
  return { covers, status: status === 'approaching-standards' ? status : 'standards-not-met' };
}
