import { expect } from 'vitest';
import { people } from '../../../src/demonstration/people.ts';
import { later, machineClock } from '../../../src/platform/clock.ts';
import type { Db } from '../../../src/platform/database/open-database.ts';
import { startMailSender } from '../../../src/platform/mail/mail-sender.ts';
import type { Mailbox, Received } from '../../../src/platform/mail/testing/mailbox.ts';
import { smtpTransport } from '../../../src/platform/mail/transport.ts';

type Entry = {
  readonly organisation: string;
  readonly seq: number;
  readonly type: string;
  readonly payload: string;
};

/** Its administrators and SIRO each have one confirmation, the SIRO of an interim also what was said for them (R13, R14). */
export async function expectMails(db: Db, { organisation, seq, type, payload }: Entry): Promise<void> {
  const { version } = JSON.parse(payload) as { version: number };
  const mails = await db
    .selectFrom('delivery')
    .select(['recipient', 'body', 'subject'])
    .where('id', 'like', `${organisation}.${seq}.%`)
    .execute();
  const inRole = (role: string) => emailsOf(organisation, role);
  const confirmations = mails.filter((one) => one.subject.endsWith(' published'));
  expect(confirmations.map((one) => one.recipient).sort()).toEqual(
    [...inRole('administrator'), ...inRole('siro')].sort(),
  );
  for (const { body } of confirmations) expect(body).toContain(`version ${version}.`);
  const others = mails.filter((one) => !confirmations.includes(one));
  expect(others.map((one) => one.recipient)).toEqual(type === 'interim-published' ? inRole('siro') : []);
}

/** A plan that was submitted is told once to each administrator, the SIRO, and who decides: its region has no lead here. */
export async function expectPlanMails(db: Db, { organisation, seq }: Entry): Promise<void> {
  const mails = await db
    .selectFrom('delivery')
    .select('recipient')
    .where('id', 'like', `${organisation}.${seq}.%`)
    .execute();
  const deciders = people.filter((one) => one.national.some(([role]) => role === 'national-decide'));
  expect(mails.map((one) => one.recipient).sort()).toEqual(
    [
      ...emailsOf(organisation, 'administrator'),
      ...emailsOf(organisation, 'siro'),
      ...deciders.map((one) => one.email),
    ].sort(),
  );
}

const emailsOf = (organisation: string, role: string) =>
  people
    .filter((one) => one.roles.some(([has, where]) => has === role && where === organisation))
    .map((one) => one.email);

/** No mail counts as accepted that no mail server has. */
export async function expectAcceptedIsReceived(db: Db, received: readonly Received[]): Promise<void> {
  const accepted = await db
    .selectFrom('delivery')
    .select('message_id as id')
    .where('accepted_at', 'is not', null)
    .execute();
  const there = new Set(received.map((one) => one.messageId));
  expect(accepted.filter(({ id }) => !there.has(id))).toEqual([]);
}

/** Sends what is still in the outbox, once the leases of killed processes are over. */
export async function sendTheRest(db: Db, mailbox: Mailbox): Promise<void> {
  const clock = { now: () => later(machineClock.now(), 86_400_000) };
  const transport = smtpTransport(mailbox.url, 'Demonstration <no-reply@example.nhs.uk>');
  const sender = startMailSender({ db, transport, clock });
  await sender.drain();
  await sender.stop();
}

/** Every mail that was written has been received; more than once only as many as processes died, and unaltered. */
export async function expectEachReceived(db: Db, { received }: Mailbox, kills: number): Promise<void> {
  const written = await db.selectFrom('delivery').select(['message_id as id', 'recipient']).execute();
  const copies = Map.groupBy(received, (one) => one.messageId);
  expect([...copies.keys()].sort()).toEqual(written.map((one) => one.id).sort());
  for (const { id, recipient } of written)
    expect(new Set(copies.get(id)?.map((one) => `${one.to}\n${one.raw}`)).size, `${id} to ${recipient}`).toBe(
      1,
    );
  expect(received.length - written.length).toBeLessThanOrEqual(kills);
}
