import { loadActions } from '../../src/improvement-plan/action-store.ts';
import { afterPublication } from '../../src/improvement-plan/rules/after-publication.ts';
import { planMoved } from '../../src/improvement-plan/rules/plan.ts';
import { changePlanAction } from '../../src/improvement-plan/save-action.ts';
import { loadPlan } from '../../src/improvement-plan/store.ts';
import { afterFullDue, anAction, submitNow } from '../../src/improvement-plan/testing/a-plan.ts';
import { typed } from '../../src/improvement-plan/testing/typed.ts';
import { closeSupportNote } from '../../src/oversight/close-note.ts';
import { noteThatSupportIsNeeded } from '../../src/oversight/note-support.ts';
import { changeAsService } from '../../src/platform/change/change.ts';
import { statuses } from '../../src/status/rules/label.ts';
import { cast } from '../support/a-house.ts';
import type { Operations } from './operations.ts';
import { edition, places } from './world.ts';

/** What the national team does, and what the register takes over. */
export const overseeing: Operations = {
  note: async (world, draw) => {
    const { organisation } = draw.pick(places);
    await noteThatSupportIsNeeded(
      await world.as(cast.dee),
      { organisation, edition },
      `Ask ${draw.number % 3}`,
    );
  },
  closeNote: async (world, draw) => {
    const { organisation } = draw.pick(places);
    const row = await world.house.db
      .selectFrom('support_note')
      .select('id')
      .where('organisation', '=', organisation)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    await closeSupportNote(await world.as(cast.dee), { organisation, edition }, row?.id ?? 'none', 'Helped');
  },
  /** What counts in national figures from the decision on, of a publication that the plan answers to (R22). */
  carryOutPlan: async (world, draw) => {
    const { organisation, administrator } = draw.pick(places);
    const where = { organisation, edition };
    const context = { ...(await world.as(administrator)), now: afterFullDue };
    const done = typed({ status: 'complete', levelReached: draw.pick(['achieved', 'partially-achieved']) });
    const before = await loadPlan(world.house.db, where);
    const gap = { outcome: 'A1.a', expected: 'achieved', declared: 'not-achieved' } as const;
    const published = { publication: (before?.publication ?? 0) + 1, below: [gap] };
    const place = { ...where, framework: 'health-caf-3.2', now: world.house.clock.now() };
    await world.house.given(...afterPublication(place, before, [], published).events);
    await anAction(context, where);
    for (const { reference, version } of await loadActions(world.house.db, where))
      await changePlanAction(context, { ...where, reference }, String(version), done);
    const submitted = await submitNow(context, where);
    const plan = await loadPlan(world.house.db, where);
    // A plan that waits for a decision, or is carried out, is not submitted again.
    if ('refused' in submitted || !plan) return;
    const said = {
      part: 'decider',
      version: plan.version,
      round: null,
      reason: 'All of it is done',
    } as const;
    const complete = { to: 'complete', status: 'standards-met' } as const;
    const { id, name } = cast.dee;
    await changeAsService(world.house, { id, name }, world.house.clock.now(), [organisation], async () => ({
      events: [planMoved(plan, 'find-complete', complete, said)],
    }));
    // Opened again by a newer publication, so that others find a plan to work on.
    const newer = { ...published, publication: published.publication + 1 };
    const carriedOut = await loadPlan(world.house.db, where);
    await world.house.given(...afterPublication(place, carriedOut, [], newer).events);
  },
  export: async ({ house }) => {
    const visit = await house.visit(cast.nat);
    await visit.open(`/national/${edition}/outcomes.csv`);
    await visit.open(`/national/${edition}/full/outcomes.csv`);
  },
  status: async ({ house }, draw) => {
    const { organisation } = draw.pick(places);
    const publishedOn = `202${draw.number % 6}-06-30`;
    await house.given({
      type: draw.pick(['status-imported', 'status-published']),
      organisation,
      about: '2023-24',
      payload: { edition: '2023-24', status: draw.pick(statuses), publishedOn },
    });
  },
};
