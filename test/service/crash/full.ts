import type { Visitor } from '../../support/visitor.ts';
import { type Client, carried, send, writeMark } from './client.ts';
import { endingOf } from './ending.ts';
import { readyPlan } from './plan.ts';

const ways = ['once', 'once', 'once', 'twice', 'changed-meanwhile', 'not-declared'] as const;

/** Prepares the full assessment through its pages, tries to publish it in a way that chance chooses, and notes what came of it. */
export async function tryFull(client: Client): Promise<void> {
  const { organisation, name: person, outcome, edition, visit, siroVisit } = client;
  const assessment = `/organisations/${organisation}/assessments/${edition}`;
  const mark = await writeMark(client);
  if (mark === null || !siroVisit) return;
  await readyPlan(client);
  await tickAndPress(visit, `${assessment}/full/drafts`, 'mark');
  await tickAndPress(visit, `${assessment}/full/profile`, 'confirm');
  await tickAndPress(siroVisit, `${assessment}/approvals/siro`, 'all');
  await visit.open(`${assessment}/full/check`);
  while (!visit.address().includes('/publications/new')) await openNext(visit);
  // Asked where something is below and no version waits: as it mostly is.
  const isAsked = visit.document().querySelector('main input[name=plan]') !== null;
  const plan = isAsked ? client.chance.pick(['with', 'with', 'later']) : '';
  const fields = { act: 'publish', version: carried(client, 'version'), declaration: 'agree', plan };
  const address = visit.address();
  const way = client.chance.pick(ways);
  const last = way === 'changed-meanwhile' ? await writeMark(client) : mark;
  if (last === null) return;
  const press = () => send(client, address, way === 'not-declared' ? { ...fields, declaration: '' } : fields);
  const heard = way === 'twice' ? await Promise.all([press(), press()]) : [await press()];
  client.ledger.attempts.push({
    ...{ kind: 'full', organisation, person, outcome, mark: last, withPlan: plan === 'with' },
    ending: endingOf(client, way, heard, way === 'changed-meanwhile' || way === 'not-declared'),
  });
}

/** Ticks what a page asks to be ticked and presses the button of this act, where there still is one. */
async function tickAndPress(visit: Visitor, address: string, act: string): Promise<void> {
  await visit.open(address);
  const button = visit.document().querySelector(`main button[value="${act}"]`);
  if (!button) return;
  for (const box of visit.document().querySelectorAll('main input[name=chosen], main input[name=declared]'))
    box.setAttribute('checked', '');
  await visit.press((button.textContent ?? '').replace(/\s+/g, ' ').trim());
  if (visit.status() !== 200) throw new Error(`${address}: ${visit.errors().join('. ')}`);
}

/** Follows the link that carries on what was checked. */
async function openNext(visit: Visitor): Promise<void> {
  const next = visit.document().querySelector('main a[href*="checked="]')?.getAttribute('href');
  if (!next) throw new Error(`${visit.address()} does not lead on: ${visit.text().slice(0, 500)}`);
  await visit.open(next);
}
