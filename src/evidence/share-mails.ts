import { loadOrganisation, loadPeople } from '../organisation/store.ts';
import { paths } from '../paths.ts';
import type { Mail, Mailers } from '../platform/change/record.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import './events.ts';

type Told = { readonly from: string; readonly receiver: string; readonly by: string };

/** To the receiver's administrators. What was shared is read in the service, not in the mail. */
async function toReceiver(
  tx: Transaction,
  house: House,
  { from, receiver, by }: Told,
  what: string,
  shares: boolean,
): Promise<Mail[]> {
  const organisation = (await loadOrganisation(tx, from))?.name ?? from;
  const people = await loadPeople(tx, receiver);
  const emails = new Set(people.filter((one) => one.role === 'administrator').map((one) => one.email));
  const did = shares
    ? `shares ${what} with your organisation`
    : `no longer shares ${what} with your organisation`;
  const then = shares
    ? 'You can use it for your own assessment until they stop sharing it.'
    : 'What you have already published stays as it was. Check where you used it.';
  const address = `${house.origin}${paths.sharedWithYou.to({ organisation: receiver })}`;
  const text = [
    `${organisation} ${did}. ${by} decided this.`,
    then,
    `To see it, log in and open:\n${address}`,
  ];
  const subject = shares
    ? `${organisation} shares ${what} with you`
    : `${organisation} stopped sharing ${what}`;
  return [...emails].map((to) => ({ to, subject, text: text.join('\n\n') }));
}

/** Whoever may use something of others is told when that begins and ends. */
export const shareMailers: Mailers = {
  'evidence-shared': (tx, { organisation: from, payload, actor: { name: by } }, house) =>
    toReceiver(tx, house, { from, receiver: payload.with, by }, 'evidence', true),
  'evidence-sharing-revoked': (tx, { organisation: from, payload, actor: { name: by } }, house) =>
    toReceiver(tx, house, { from, receiver: payload.with, by }, 'evidence', false),
  'statement-shared': (tx, { organisation: from, payload, actor: { name: by } }, house) =>
    toReceiver(tx, house, { from, receiver: payload.with, by }, 'supporting information', true),
  'statement-sharing-revoked': (tx, { organisation: from, payload, actor: { name: by } }, house) =>
    toReceiver(tx, house, { from, receiver: payload.with, by }, 'supporting information', false),
};
