import { attachEvidence } from '../../src/assessment/attach-evidence.ts';
import { loadAllEvidence } from '../../src/evidence/store.ts';
import { attachActionEvidence, detachActionEvidence } from '../../src/improvement-plan/action-evidence.ts';
import { loadActions } from '../../src/improvement-plan/action-store.ts';
import { loadCovered } from '../../src/improvement-plan/load-moves.ts';
import { afterPublication } from '../../src/improvement-plan/rules/after-publication.ts';
import { addPlanAction, changePlanAction, removePlanAction } from '../../src/improvement-plan/save-action.ts';
import { loadPlan } from '../../src/improvement-plan/store.ts';
import {
  loadSubmission,
  shareImprovementPlan,
  stopSharingPlan,
  submitWithin,
} from '../../src/improvement-plan/submit-plan.ts';
import { afterFullDue, anAction, submitNow } from '../../src/improvement-plan/testing/a-plan.ts';
import { typed } from '../../src/improvement-plan/testing/typed.ts';
import { changeAsService } from '../../src/platform/change/change.ts';
import type { Operations } from './operations.ts';
import { type Draw, edition, places, type World } from './world.ts';

const outcomes = ['A1.a', 'B2.a'];

const gapOf = (outcome: string) => ({ outcome, expected: 'achieved', declared: 'not-achieved' }) as const;

async function actionOf({ house }: World, organisation: string, draw: Draw) {
  const actions = await loadActions(house.db, { organisation, edition });
  const found = actions[draw.number % Math.max(1, actions.length)];
  return { reference: found?.reference ?? 'A1.a-1', version: String(found?.version ?? 1) };
}

/** What an organisation does with its improvement plan, and what its publications mean for it. */
export const planning: Operations = {
  addPlanAction: async (world, draw) => {
    const { organisation, member } = draw.pick(places);
    const at = { organisation, edition, outcome: draw.pick(outcomes) };
    const owner = draw.number % 2 === 0 ? { ownerPerson: member.id, ownerName: '' } : {};
    await addPlanAction(
      await world.as(member),
      at,
      typed({ action: `Do ${draw.number} of the things`, ...owner }),
    );
  },
  changePlanAction: async (world, draw) => {
    const { organisation, member } = draw.pick(places);
    const { reference, version } = await actionOf(world, organisation, draw);
    const over = draw.pick([
      { status: 'complete', levelReached: 'achieved' },
      { resources: `People ${draw.number}`, start: '' },
    ]);
    await changePlanAction(
      await world.as(member),
      { organisation, edition, reference },
      version,
      typed(over),
    );
  },
  removePlanAction: async (world, draw) => {
    const { organisation, member } = draw.pick(places);
    const { reference, version } = await actionOf(world, organisation, draw);
    await removePlanAction(await world.as(member), { organisation, edition, reference }, version);
  },
  planEvidence: async (world, draw) => {
    const { organisation, member } = draw.pick(places);
    const context = await world.as(member);
    await addPlanAction(context, { organisation, edition, outcome: draw.pick(outcomes) }, typed());
    const at = { organisation, edition, reference: (await actionOf(world, organisation, draw)).reference };
    const files = ['Report', 'Minutes'].map((name) => ({
      filename: `${name}.txt`,
      bytes: Buffer.from(`${name} ${draw.number % 3}`),
      truncated: false,
    }));
    await attachEvidence(context, { organisation, edition, outcome: 'A1.a' }, { files, link: '', title: '' });
    const items = (await loadAllEvidence(world.house.db, organisation)).slice(-2).map((item) => item.id);
    await attachActionEvidence(context, at, items);
    await detachActionEvidence(context, at, items[0] ?? 'none');
  },
  sharePlan: async (world, draw) => {
    const { organisation, administrator } = draw.pick(places);
    const context = await world.as(administrator);
    await shareImprovementPlan(context, { organisation, edition });
    if (draw.number % 2 === 0) await stopSharingPlan(context, { organisation, edition });
  },
  submitPlan: async (world, draw) => {
    const { organisation, administrator } = draw.pick(places);
    const where = { organisation, edition };
    const context = { ...(await world.as(administrator)), now: afterFullDue };
    await anAction(context, where);
    // What others left half said is completed first.
    for (const { reference, version } of await loadActions(world.house.db, where))
      await changePlanAction(context, { ...where, reference }, String(version), typed());
    await submitNow(context, where);
  },
  publishWithPlan: async (world, draw) => {
    const { house } = world;
    const { organisation, administrator } = draw.pick(places);
    const where = { organisation, edition };
    const context = await world.as(administrator);
    await anAction(context, where);
    const actions = await loadActions(house.db, where);
    for (const { reference, version } of actions)
      await changePlanAction(context, { ...where, reference }, String(version), typed());
    const plan = await loadPlan(house.db, where);
    // Whatever has an action is below: so nothing is missing in the plan.
    const below = [...new Set(actions.map((one) => one.outcome))].map((outcome) => gapOf(outcome));
    const covered = await loadCovered(house.db, where);
    const place = { ...where, framework: 'health-caf-3.2', now: context.now };
    const published = { publication: (plan?.publication ?? 0) + 1, below };
    const after = afterPublication(place, plan, covered, published);
    const as = () => after.plan;
    const seen = await loadSubmission(house.db, house.packs, where, context.now, as);
    await changeAsService(house, context.who, context.now, [organisation], async (tx) => {
      const submitted = await submitWithin(tx, context, where, seen?.contentHash ?? '', as);
      return 'events' in submitted ? { events: [...after.events, ...submitted.events] } : submitted;
    });
  },
  publishedForPlan: async ({ house }, draw) => {
    const { organisation } = draw.pick(places);
    const where = { organisation, edition };
    const plan = await loadPlan(house.db, where);
    const covered = await loadCovered(house.db, where);
    const gap = gapOf(draw.pick(outcomes));
    const below = draw.number % 16 === 0 ? [] : [gap];
    const now = house.clock.now();
    const framework = { framework: 'health-caf-3.2', now };
    const publication = (plan?.publication ?? 0) + 1;
    await house.given(
      ...afterPublication({ ...where, ...framework }, plan, covered, { publication, below }).events,
    );
  },
};
