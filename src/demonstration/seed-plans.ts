import { outcomesOf } from '../framework/rules/find.ts';
import { packBefore } from '../framework/rules/mapping.ts';
import type { Pack } from '../framework/rules/pack.ts';
import { loadWorkingPlan } from '../improvement-plan/load-working-plan.ts';
import { decideMove } from '../improvement-plan/rules/decide-move.ts';
import { planMoved, type Where } from '../improvement-plan/rules/plan.ts';
import type { ActionInput } from '../improvement-plan/rules/save-action.ts';
import { addPlanAction, changePlanAction } from '../improvement-plan/save-action.ts';
import { loadPlan } from '../improvement-plan/store.ts';
import { loadSubmission, situationOf, submitImprovementPlan } from '../improvement-plan/submit-plan.ts';
import { type Context, changeAsService } from '../platform/change/change.ts';
import { dayOf, later, type Moment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { actingIn } from './acting-as.ts';
import { people } from './people.ts';
import { plannedWork } from './planned-work.ts';

const day = 86_400_000;
const at = (date: string, days: number): Moment => later(`${date}T10:00:00.000Z`, days * day);

/**
 * Improvement plans: one of last year that was agreed and is being carried out, two of last year that wait for their
 * review in two regions, and one of this year that is being written.
 */
export async function seedPlans(house: House, pack: Pack, now: Moment): Promise<void> {
  const earlier = packBefore(house.packs, pack);
  if (earlier) {
    await agreedPlan(house, earlier, { organisation: 'ZR1', edition: earlier.edition.id });
    for (const [organisation, days] of [
      ['ZR4', 3],
      ['ZC1', 9],
    ] as const)
      await waitingPlan(
        house,
        earlier,
        { organisation, edition: earlier.edition.id },
        later(now, -days * day),
      );
  }
  const where = { organisation: 'ZR1', edition: pack.edition.id };
  const context = administratorOf(house, where.organisation, later(now, -2 * day));
  const gaps = await uncovered(context, where);
  for (const [nth, outcome] of gaps.slice(0, 2).entries())
    await addPlanAction(
      context,
      { ...where, outcome },
      planned(pack, nth, nth === 0 ? {} : { resources: '', start: '' }),
    );
}

async function agreedPlan(house: House, pack: Pack, where: Where): Promise<void> {
  const due = pack.edition.dates.fullDue;
  const writing = administratorOf(house, where.organisation, at(due, -6));
  for (const [nth, outcome] of (await uncovered(writing, where)).entries())
    await addPlanAction(writing, { ...where, outcome }, planned(pack, nth));
  await submit(administratorOf(house, where.organisation, at(due, 1)), where);
  await agree(house, pack, where, at(due, 37));
  const working = administratorOf(house, where.organisation, at(due, 130));
  const plan = await loadWorkingPlan(house.db, house.packs, where, working.now);
  for (const [nth, { reference, outcome }] of (plan?.actions ?? []).slice(0, 3).entries()) {
    const reached = plan?.outcomes.find((one) => one.outcome.code === outcome)?.expected ?? '';
    const done = nth === 0 ? { status: 'complete', levelReached: reached } : { status: 'in-progress' };
    await changePlanAction(working, { ...where, reference }, '1', planned(pack, nth, done));
  }
}

/** Of an organisation that answered before this service: the outcomes are named without an answer to them here. */
async function waitingPlan(house: House, pack: Pack, where: Where, now: Moment): Promise<void> {
  const context = administratorOf(house, where.organisation, later(now, -day));
  const placed = outcomesOf(pack.framework).filter((_, index) => index % 14 === 6);
  for (const [nth, { outcome }] of placed.entries())
    await addPlanAction(
      context,
      { ...where, outcome: outcome.code },
      planned(pack, nth + 2, { start: dayOf(now) }),
    );
  await submit({ ...context, now }, where);
}

const uncovered = async ({ house, now }: Context, where: Where): Promise<readonly string[]> =>
  (await loadWorkingPlan(house.db, house.packs, where, now))?.check.uncovered ?? [];

async function submit(context: Context, where: Where): Promise<void> {
  const { house, now } = context;
  const today = await loadSubmission(house.db, house.packs, where, now);
  await submitImprovementPlan(context, where, today?.contentHash ?? '');
}

/** As the national team decided: the register, which took the status over, has shown it since. */
async function agree(house: House, pack: Pack, where: Where, moment: Moment): Promise<void> {
  const decider = people.find((one) => one.national.some(([role]) => role === 'national-decide'));
  const working = await loadWorkingPlan(house.db, house.packs, where, moment);
  const plan = await loadPlan(house.db, where);
  if (!decider || !working || !plan) return;
  const reason = `${pack.edition.id}: every gap has an action with an owner, funding and a date before the plan ends. Progress is reviewed in December.`;
  const situation = { ...situationOf(working, plan, moment), status: 'standards-not-met' } as const;
  const moved = decideMove(plan.state, 'agree', { parts: ['decider'], reason }, situation);
  if ('problems' in moved) return;
  const said = { part: 'decider', version: plan.version, round: null, reason } as const;
  const by = { id: decider.id, name: decider.name };
  await changeAsService(house, by, moment, [where.organisation], async () => ({
    events: [planMoved(plan, 'agree', moved, said)],
  }));
}

/** The nth of the planned pieces of work, with dates within the edition's plans. */
export function planned({ edition }: Pack, nth: number, over: Partial<ActionInput> = {}): ActionInput {
  const work = plannedWork[nth % plannedWork.length] ?? plannedWork[0];
  const owner = people.find((one) => one.name === work.owner);
  return {
    ...{ gap: work.gap, action: work.action, resources: work.resources },
    ...{ dependencies: work.dependencies, mitigation: work.mitigation },
    ownerPerson: owner?.roles.some(([, code]) => code === 'ZR1') ? owner.id : '',
    ownerName: owner ? '' : work.owner,
    start: dayOf(at(edition.dates.fullDue, 20 + nth * 18)),
    delivery: dayOf(at(edition.dates.plansCompleteBy, -150 + nth * 25)),
    status: 'not-started',
    levelReached: '',
    ...over,
  };
}

const administratorOf = (house: House, organisation: string, now: Moment): Context =>
  actingIn(house, organisation, 'administrator', now);
