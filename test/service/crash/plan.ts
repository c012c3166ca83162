import type { Visitor } from '../../support/visitor.ts';
import type { Client } from './client.ts';

/**
 * Sees to it that the plan can go with the next publication: a reviewer returns it where it waits, and the outcome that
 * is now below and now not has an action of which nothing is missing.
 */
export async function readyPlan({
  organisation,
  edition,
  outcome,
  visit,
  reviewerVisit,
}: Client): Promise<void> {
  if (!reviewerVisit) return;
  await giveBack(reviewerVisit, `/national/${edition}/improvement-plans/${organisation}/decision`);
  const plan = `/organisations/${organisation}/assessments/${edition}/improvement-plan`;
  // What else is below has an action in the demonstration.
  await visit.open(`${plan}/actions/${outcome}-1`);
  if (visit.status() !== 200) await addAction(visit, `${plan}/outcomes/${outcome}/actions/new`);
}

async function giveBack(visit: Visitor, address: string): Promise<void> {
  await visit.open(address);
  const button = visit.document().querySelector('main button[value=decide]');
  const back = visit.document().querySelector('main input[type=radio][value=return]');
  if (!button || !back) return;
  back.setAttribute('checked', '');
  const reason = visit.document().querySelector('main textarea[name=reason]');
  if (reason) reason.textContent = 'Say who pays for it.';
  await visit.press((button.textContent ?? '').replace(/\s+/g, ' ').trim());
  if (visit.status() !== 200) throw new Error(`${address}: ${visit.errors().join('. ')}`);
}

async function addAction(visit: Visitor, address: string): Promise<void> {
  await visit.open(address);
  for (const [label, text] of typed) visit.fill(label, text);
  for (const [name, text] of dates)
    visit.document().querySelector(`main [name="fields[${name}]"]`)?.setAttribute('value', text);
  await visit.press('Add this action');
  if (visit.errors().length > 0) throw new Error(`${address}: ${visit.errors().join('. ')}`);
}

const typed = [
  ['Gap', 'Not all of it is in place'],
  ['Action', 'Put in place what is still lacking'],
  ['Owner without an account (optional)', 'Priya Nair, network manager'],
  ['Resources and funding', 'Two people, £20,000'],
  ['Dependencies', 'None'],
] as const;

const dates = [
  ...['start-day', 'start-month', 'delivery-day'].map((name) => [name, '1'] as const),
  ['start-year', '2027'],
  ['delivery-month', '3'],
  ['delivery-year', '2027'],
] as const;
