import { packBefore } from '../framework/rules/mapping.ts';
import type { Pack } from '../framework/rules/pack.ts';
import type { Where } from '../improvement-plan/rules/plan.ts';
import { loadPlan } from '../improvement-plan/store.ts';
import { commentPlan, noteCallAboutPlan } from '../plan-review/comment-on-plan.ts';
import { recommendDecision } from '../plan-review/decide-on-plan.ts';
import { loadUpdate } from '../plan-review/load-update.ts';
import { seenOf } from '../plan-review/rules/update.ts';
import { answerPlanUpdate } from '../plan-review/update-plan.ts';
import type { Context } from '../platform/change/change.ts';
import { dayOf, later, type Moment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { people } from './people.ts';

const day = 86_400_000;

/** The plan that waits has a regional lead's comments and recommendation, so that the national team finds one to decide on; of the agreed one the update is begun. */
export async function seedPlanReview(house: House, pack: Pack, now: Moment): Promise<void> {
  const earlier = packBefore(house.packs, pack);
  if (!earlier) return;
  const { id: edition } = earlier.edition;
  const waiting = { organisation: 'ZR4', edition };
  const lead = as(house, 'Meera Joshi', later(now, -day));
  const plan = await loadPlan(house.db, waiting);
  if (plan?.state === 'submitted') await review(lead, waiting, plan.moves, now);
  await beginUpdate(as(house, 'Grace Adeyemi', later(now, -2 * 3_600_000)), { organisation: 'ZR1', edition });
}

async function review(lead: Context, where: Where, moves: number, now: Moment): Promise<void> {
  await commentPlan(lead, where, '1', {
    plan: 'Thank you. The plan covers each gap, and the money is approved.',
  });
  await noteCallAboutPlan(lead, where, {
    on: dayOf(later(now, -2 * day)),
    text: 'Spoke with the head of IT. The supplier’s date is firm, and the board hears of progress each quarter.',
  });
  const reason =
    'Every gap has an owner, funding and a date within the year. The pathology dates depend on the network.';
  await recommendDecision(lead, where, { move: 'agree', reason, seen: String(moves) });
}

async function beginUpdate(context: Context, where: Where): Promise<void> {
  const update = await loadUpdate(context.house.db, context.house.packs, where, context.now);
  const action = update?.working.actions.find((one) => one.status === 'in-progress');
  if (!update?.round || !action) return;
  await answerPlanUpdate(context, { ...where, reference: action.reference }, seenOf(action, null), {
    ...{ status: 'in-progress', levelReached: '', stillValid: 'yes', newDelivery: '' },
    comment: 'Half of the work is done. The rest is planned for the spring.',
  });
}

function as(house: House, name: string, now: Moment): Context {
  const person = people.find((one) => one.name === name);
  if (!person) throw new Error(`Nobody in the demonstration is called ${name}`);
  const { id, email } = person;
  const grants = [
    ...person.roles.map(([role, organisation]) => ({
      role,
      organisation,
      organisationName: null,
      region: null,
    })),
    ...person.national.map(([role, region]) => ({
      role,
      organisation: null,
      organisationName: null,
      region,
    })),
  ];
  return { house, now, who: { id, name, email, grants } };
}
