import { aboutPlan, type Where } from '../improvement-plan/rules/plan.ts';
import { loadPlan } from '../improvement-plan/store.ts';
import { type Context, change } from '../platform/change/change.ts';
import { invalid, missing, type Outcome } from '../platform/change/decision.ts';
import type { Recorded } from '../platform/change/events.ts';
import { loadAcknowledgements } from './load-comments.ts';
import './events.ts';

export type AcknowledgeProblem = 'nothing-chosen';

/**
 * Says of several organisations' plans that they were received. Each is a change of its own, judged by itself: one
 * that is not the reader's stops nothing and is not there. A version is acknowledged once.
 */
export async function acknowledgePlans(
  context: Context,
  edition: string,
  organisations: readonly string[],
): Promise<Outcome<AcknowledgeProblem>> {
  if (organisations.length === 0) return invalid({ code: 'nothing-chosen' });
  const events: Recorded[] = [];
  for (const organisation of [...new Set(organisations)]) {
    const outcome = await acknowledge(context, { organisation, edition });
    if ('done' in outcome) events.push(...outcome.events);
  }
  return { done: true, events };
}

const acknowledge = (context: Context, where: Where): Promise<Outcome<never>> =>
  change<never>(context, 'review-plans', where.organisation, async (tx) => {
    const plan = await loadPlan(tx, where);
    if (!plan || plan.version === 0) return missing;
    const known = await loadAcknowledgements(tx, where);
    if (known.some((one) => one.version === plan.version)) return { events: [] };
    const { organisation, edition, version } = plan;
    return {
      events: [
        {
          type: 'plan-acknowledged',
          organisation,
          about: aboutPlan(edition),
          payload: { edition, version },
        },
      ],
    };
  });
