import { askApproval } from '../approval/ask-approval.ts';
import { approveAll } from '../approval/decide-approvals.ts';
import { loadApprovals } from '../approval/load-approvals.ts';
import { answerOutcome } from '../assessment/answer-outcome.ts';
import { loadAnswer } from '../assessment/store.ts';
import { entryFrom, fieldsOf } from '../essential-functions/rules/entry.ts';
import { saveFunction } from '../essential-functions/save-function.ts';
import { outcomesOf } from '../framework/rules/find.ts';
import type { Pack } from '../framework/rules/pack.ts';
import type { Context } from '../platform/change/change.ts';
import { dayOf, later, type Moment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { actingIn } from './acting-as.ts';

const day = 86_400_000;
const organisation = 'ZR1';

/** Once the full assessment can be published: the SIRO approved, an answer changed since, and they are asked again. */
export async function seedApprovals(house: House, pack: Pack, now: Moment): Promise<void> {
  if (dayOf(now) < pack.edition.dates.fullOpens || pack.edition.approvals.length === 0) return;
  const where = { organisation, edition: pack.edition.id };
  await saveFunction(actingIn(house, organisation, 'administrator', later(now, -5 * day)), where, null, {
    ...{ reason: '', explanation: '', version: '0', more: {} },
    fields: { ...fieldsOf(entryFrom('', {})), ...triage },
  });
  await approved(actingIn(house, organisation, 'siro', later(now, -3 * day)), where);
  await changed(actingIn(house, organisation, 'member', later(now, -2 * day)), where, pack);
  await askApproval(actingIn(house, organisation, 'administrator', later(now, -day)), where);
}

const triage = {
  service: 'Urgent and emergency care',
  name: 'Emergency department',
  description: 'Assessing and treating people who arrive without an appointment.',
  basis: 'Essential service under NIS',
  systems: 'Electronic patient record\nAmbulance handover',
  scope: 'In scope',
  why: 'Its loss would put people in danger within the hour.',
};

type Where = { readonly organisation: string; readonly edition: string };

async function approved(context: Context, where: Where): Promise<void> {
  const { house, now } = context;
  const items = (await loadApprovals(house.db, house.packs, where, now)) ?? [];
  const seen = Object.fromEntries(items.map((one) => [one.item, one.contentHash]));
  await approveAll(context, where, { choices: {}, comments: {}, seen, declared: true });
}

async function changed(context: Context, where: Where, { framework, edition }: Pack): Promise<void> {
  const [first] = outcomesOf(framework).filter(({ outcome }) => !edition.policies[outcome.code]);
  if (!first) return;
  const { code } = first.outcome;
  const { db } = context.house;
  const { version } = await loadAnswer(db, where.organisation, where.edition, framework.id, code);
  await answerOutcome(
    context,
    { ...where, outcome: code },
    {
      version,
      statement: `${first.outcome.title}: the board looked at it again in May. The minutes are in the document library.`,
    },
  );
}
