import { closed, type Decision, invalid, missing } from '../../platform/change/decision.ts';
import { aboutPlan, type Plan } from './plan.ts';
import { isWritable } from './states.ts';
import '../events.ts';

export type ShareProblem = 'no-actions' | 'plan-closed';

/** Lets reviewers read the working plan from now on; it changes with every save until sharing is stopped. */
export function sharePlan(plan: Plan | null, actions: number): Decision<ShareProblem> {
  if (plan === null || actions === 0) return invalid({ code: 'no-actions' });
  if (!isWritable(plan.state)) return closed('plan-closed');
  if (plan.sharedAt !== null) return { events: [] };
  const { organisation, edition } = plan;
  return { events: [{ type: 'plan-shared', organisation, about: aboutPlan(edition), payload: { edition } }] };
}

/** Ends it. Versions that were submitted stay readable: they were handed over. */
export function stopSharing(plan: Plan | null): Decision {
  if (plan === null) return missing;
  if (plan.sharedAt === null) return { events: [] };
  const { organisation, edition } = plan;
  return {
    events: [{ type: 'plan-sharing-stopped', organisation, about: aboutPlan(edition), payload: { edition } }],
  };
}
