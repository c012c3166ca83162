import { approveAll } from '../approval/decide-approvals.ts';
import { loadApprovals } from '../approval/load-approvals.ts';
import { answerOutcome } from '../assessment/answer-outcome.ts';
import { markComplete } from '../assessment/mark-complete.ts';
import { loadAnswers } from '../assessment/store.ts';
import { entryFrom, fieldsOf } from '../essential-functions/rules/entry.ts';
import { saveFunction } from '../essential-functions/save-function.ts';
import { cellOf, outcomesOf, profileFor } from '../framework/rules/find.ts';
import type { Pack } from '../framework/rules/pack.ts';
import { loadWorkingPlan } from '../improvement-plan/load-working-plan.ts';
import { addPlanAction } from '../improvement-plan/save-action.ts';
import type { Context } from '../platform/change/change.ts';
import { dayOf, later, type Moment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { actingIn } from './acting-as.ts';
import { planned } from './seed-plans.ts';

const day = 86_400_000;
const organisation = 'ZR3';
/** How many answers are left as drafts, so that there is something to mark as complete. */
const draftsLeft = 3;

type Where = { readonly organisation: string; readonly edition: string };

/**
 * Once the full assessment can be published, one trust is nearly there: everything answered and approved by the SIRO,
 * its improvement plan written, a few drafts and the profile left for whoever wants to publish.
 */
export async function seedFull(house: House, pack: Pack, now: Moment): Promise<void> {
  if (dayOf(now) < pack.edition.dates.fullOpens) return;
  const where = { organisation, edition: pack.edition.id };
  const administrator = actingIn(house, organisation, 'administrator', later(now, -6 * day));
  await answerTheRest(administrator, where, pack);
  await completeMost(actingIn(house, organisation, 'administrator', later(now, -5 * day)), where, pack);
  await saveFunction(actingIn(house, organisation, 'administrator', later(now, -4 * day)), where, null, {
    ...{ reason: '', explanation: '', version: '0', more: {} },
    fields: { ...fieldsOf(entryFrom('', {})), ...nursing },
  });
  await seedPlan(actingIn(house, organisation, 'administrator', later(now, -4 * day)), where, pack);
  await approve(actingIn(house, organisation, 'siro', later(now, -3 * day)), where);
}

const owner = { ownerPerson: '', ownerName: 'Ivy Mercer, director of digital services' };

/** An action for everything that is below, so that the plan can go with the publication. */
async function seedPlan(context: Context, where: Where, pack: Pack): Promise<void> {
  const { house, now } = context;
  const working = await loadWorkingPlan(house.db, house.packs, where, now);
  for (const [nth, outcome] of (working?.check.uncovered ?? []).entries())
    await addPlanAction(context, { ...where, outcome }, planned(pack, nth % 6, owner));
}

const nursing = {
  service: 'Community health',
  name: 'Community nursing',
  description: 'Planned and urgent nursing care in people’s homes.',
  basis: 'Statutory purpose',
  systems: 'Community patient record\nMobile working devices',
  scope: 'In scope',
  why: 'Without it people who depend on daily care would come to harm within a day.',
};

async function answerTheRest(context: Context, where: Where, { framework, edition, ...pack }: Pack) {
  const profile = profileFor({ framework, edition, ...pack }, 'nhs-trust', null);
  const answers = await loadAnswers(context.house.db, organisation, edition.id, framework.id);
  for (const { outcome } of outcomesOf(framework)) {
    const answer = answers.get(outcome.code);
    if (!profile || (answer && answer.level !== null)) continue;
    const confirms = edition.policies[outcome.code]?.options.find((option) => option.confirms);
    await answerOutcome(
      context,
      { ...where, outcome: outcome.code },
      {
        version: answer?.version ?? 0,
        level: cellOf(profile, outcome.code).expected,
        complete: true,
        statement: `${outcome.title}: reviewed by the information governance group in May.`,
        ...(confirms ? { policy: { value: confirms.value, details: {} } } : {}),
      },
    );
  }
}

async function completeMost(context: Context, where: Where, { framework, edition }: Pack) {
  const answers = await loadAnswers(context.house.db, organisation, edition.id, framework.id);
  const drafts = [...answers.values()].filter((one) => one.level !== null && !one.complete);
  const most = drafts.slice(0, Math.max(0, drafts.length - draftsLeft));
  await markComplete(context, where, Object.fromEntries(most.map((one) => [one.outcome, one.version])));
}

async function approve(context: Context, where: Where): Promise<void> {
  const { house, now } = context;
  const items = (await loadApprovals(house.db, house.packs, where, now)) ?? [];
  const seen = Object.fromEntries(items.map((one) => [one.item, one.contentHash]));
  await approveAll(context, where, { choices: {}, comments: {}, seen, declared: true });
}
