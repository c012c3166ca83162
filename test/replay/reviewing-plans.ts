import { addPlanAction } from '../../src/improvement-plan/save-action.ts';
import { anAction, submitNow } from '../../src/improvement-plan/testing/a-plan.ts';
import { typed } from '../../src/improvement-plan/testing/typed.ts';
import { acknowledgePlans } from '../../src/plan-review/acknowledge.ts';
import { changePlanRound, openPlanRound } from '../../src/plan-review/change-rounds.ts';
import { answerPlanComments, commentPlan, noteCallAboutPlan } from '../../src/plan-review/comment-on-plan.ts';
import { loadComments } from '../../src/plan-review/load-comments.ts';
import { remindOfUpdates } from '../../src/plan-review/remind.ts';
import { decisions } from '../../src/plan-review/rules/decisions.ts';
import { answered, decideNow, recommendNow, updateNow } from '../../src/plan-review/testing/a-review.ts';
import { statusImported } from '../../src/status/rules/given.ts';
import { cast } from '../support/a-house.ts';
import type { Operations } from './operations.ts';
import { type Draw, places, type World } from './world.ts';

const edition = '2024-25';

/** A plan of last year that was handed over; again where it can be. */
async function handedOver(world: World, draw: Draw) {
  const { organisation, administrator } = draw.pick(places);
  const where = { organisation, edition };
  const context = await world.as(administrator);
  await world.house.given(
    statusImported(organisation, { edition, status: 'standards-not-met' }, '2025-06-27'),
  );
  const dates = { start: '2025-07-07', delivery: '2026-03-31' };
  await addPlanAction(context, { ...where, outcome: draw.pick(['A1.a', 'B2.a']) }, typed(dates));
  // What others answered below its level in that edition needs an action too.
  await anAction(context, where, dates);
  await submitNow(context, where);
  return { where, context };
}

/** What reviewers and organisations do about a plan that was handed over. */
export const reviewingPlans: Operations = {
  commentPlan: async (world, draw) => {
    const { where, context } = await handedOver(world, draw);
    const plan = `Thank you ${draw.number % 5}`;
    const version = await world.house.db
      .selectFrom('improvement_plan')
      .select('version')
      .where('organisation', '=', where.organisation)
      .where('edition', '=', edition)
      .executeTakeFirst();
    await commentPlan(await world.as(cast.dee), where, String(version?.version ?? 0), { plan });
    const open = (await loadComments(world.house.db, where)).find((one) => one.answer === null);
    if (draw.number % 2 === 0) await answerPlanComments(context, where, { [open?.id ?? 'none']: 'We will.' });
  },
  acknowledgePlans: async (world, draw) => {
    await handedOver(world, draw);
    await acknowledgePlans(await world.as(draw.pick([cast.dee, cast.reg])), edition, ['RX1', 'RY2']);
  },
  recommendOnPlan: async (world, draw) => {
    const { where } = await handedOver(world, draw);
    await recommendNow(await world.as(cast.reg), { ...where, organisation: 'RX1' }, draw.pick(decisions));
  },
  decideOnPlan: async (world, draw) => {
    const { where } = await handedOver(world, draw);
    await decideNow(await world.as(cast.dee), where, draw.pick(decisions));
  },
  updatePlan: async (world, draw) => {
    const { where, context } = await handedOver(world, draw);
    await decideNow(await world.as(cast.dee), where, 'agree');
    const over = draw.pick([
      {},
      { status: 'complete', levelReached: 'achieved', stillValid: '' },
      { stillValid: 'no', newDelivery: '2026-08-31', comment: 'Late' },
    ]);
    await updateNow(context, where, answered(over));
    await decideNow(await world.as(cast.dee), where, draw.pick(decisions));
  },
  noteCall: async (world, draw) => {
    const { organisation } = draw.pick(places);
    const typedCall = { text: `Call ${draw.number}`, on: '2025-12-01' };
    await noteCallAboutPlan(await world.as(cast.dee), { organisation, edition }, typedCall);
  },
  planRounds: async (world, draw) => {
    const dee = await world.as(cast.dee);
    const name = `Round ${draw.number % 3}`;
    await openPlanRound(dee, edition, { name, opens: '2026-03-01', due: '2026-03-31', reason: 'More' });
    await changePlanRound(dee, edition, {
      ...{ round: draw.pick([name, 'December 2025']), how: draw.pick(['extend', 'waive']) },
      ...{ due: '2026-04-15', reason: 'Illness', region: 'Midlands', organisation: 'RX1' },
      scope: draw.pick(['all', 'region', 'organisation']),
    });
  },
  remindOfUpdates: async (world) => {
    await world.house.given(statusImported('QM1', { edition, status: 'standards-not-met' }, '2025-06-27'));
    // A round of its own: the others may have been waived or extended.
    const due = { opens: '2025-12-12', due: '2025-12-13' };
    await openPlanRound(await world.as(cast.dee), edition, { name: 'Tomorrow', ...due, reason: 'More' });
    await remindOfUpdates(world.house);
  },
  exportPlans: async ({ house }, draw) => {
    const visit = await house.visit(draw.pick([cast.nat, cast.reg]));
    await visit.open(`/national/${edition}/improvement-plans.csv`);
  },
};
