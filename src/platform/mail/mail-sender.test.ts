import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { empty, theDatabase } from '../../../test/support/a-database.ts';
import { later } from '../clock.ts';
import type { Db } from '../database/open-database.ts';
import { startMailSender } from './mail-sender.ts';
import { writeMails } from './testing/deliveries.ts';
import { type Mailbox, openMailbox } from './testing/mailbox.ts';
import { demonstrationTransport, smtpTransport, type Transport, transportFrom } from './transport.ts';

const start = '2025-12-31T22:00:00.000Z';
const from = 'DSPT <no-reply@dspt.example>';

let db: Db;
let mailbox: Mailbox;
let now = start;
const clock = { now: () => now };
const wait = (minutes: number) => {
  now = later(now, minutes * 60_000);
};

beforeEach(async () => {
  const database = await theDatabase();
  await empty(database);
  db = database.db;
  now = start;
  mailbox = await openMailbox();
});
afterEach(() => mailbox.close());

async function drain(transport: Transport = smtpTransport(mailbox.url, from)): Promise<void> {
  const sender = startMailSender({ db, transport, clock });
  await sender.drain();
  await sender.stop();
}

const rows = () => db.selectFrom('delivery').selectAll().orderBy('id').execute();
const theRow = async () => {
  const [row] = await rows();
  if (!row) throw new Error('The mail is lost');
  return row;
};

describe('sending (R14)', () => {
  test('each mail goes to its recipient once, with its own Message-ID, and is noted', async () => {
    await writeMails(db, 3, start);
    await drain();
    await drain();
    expect(mailbox.received.map(({ to, messageId }) => [to, messageId])).toEqual([
      ['person-1@example.nhs.uk', '<RX1.1.0@dspt.example>'],
      ['person-2@example.nhs.uk', '<RX1.2.0@dspt.example>'],
      ['person-3@example.nhs.uk', '<RX1.3.0@dspt.example>'],
    ]);
    expect((await rows()).map((row) => row.accepted_at)).toEqual([start, start, start]);
  });

  test('says from whom, that no person wrote it, and what was written', async () => {
    await writeMails(db, 1, start);
    await drain();
    const raw = mailbox.received[0]?.raw ?? '';
    for (const line of [
      `From: ${from}`,
      'Subject: Mail 1',
      'Auto-Submitted: auto-generated',
      'This is mail 1.',
    ])
      expect(raw).toContain(line);
  });

  test('a name or a line break in an address cannot make it another', async () => {
    await writeMails(db, 1, start);
    const recipient = 'ada@example.nhs.uk, otto@elsewhere.example\r\nBcc: eve@elsewhere.example';
    await db.updateTable('delivery').set({ recipient }).execute();
    await drain();
    expect(mailbox.received.flatMap((mail) => mail.to).join()).not.toMatch(/otto|eve/);
  });

  test('a wake after the commit is enough; nobody needs to wait for the sweep', async () => {
    const sender = startMailSender({
      db,
      transport: smtpTransport(mailbox.url, from),
      clock,
      sweepEvery: 3_600_000,
    });
    await writeMails(db, 1, start);
    sender.wake();
    await expect.poll(() => mailbox.received.length).toBe(1);
    await sender.stop();
    expect((await theRow()).accepted_at).not.toBeNull();
  });

  test('and a sweep finds what nobody woke it for', async () => {
    const sender = startMailSender({
      db,
      transport: smtpTransport(mailbox.url, from),
      clock,
      sweepEvery: 20,
    });
    await writeMails(db, 1, start);
    await expect.poll(() => mailbox.received.length).toBe(1);
    await sender.stop();
  });

  test('several senders at once send each mail once', async () => {
    await writeMails(db, 20, start);
    await Promise.all([drain(), drain(), drain()]);
    expect(mailbox.received).toHaveLength(20);
    expect(new Set(mailbox.received.map((mail) => mail.messageId)).size).toBe(20);
  });

  test('a server that takes longer than the lease still gets a mail once', async () => {
    await writeMails(db, 1, start);
    const begun = Date.now();
    const running = { now: () => later(start, Date.now() - begun) };
    mailbox.beforeAccepting(() => new Promise((resolve) => setTimeout(resolve, 900)));
    const transport = smtpTransport(mailbox.url, from);
    const options = { db, transport, clock: running, sweepEvery: 20, lease: 300 };
    const senders = [startMailSender(options), startMailSender(options)];
    await expect.poll(() => mailbox.received.length, { timeout: 5_000 }).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    await Promise.all(senders.map((sender) => sender.stop()));
    expect(mailbox.received).toHaveLength(1);
  });
});

describe('when the server is in trouble (R14)', () => {
  test('down: nothing is lost, and all is sent once it is up', async () => {
    await writeMails(db, 3, start);
    const { port } = mailbox;
    await mailbox.close();
    await drain();
    expect(await theRow()).toMatchObject({ accepted_at: null, failed_at: null, tries: 1 });
    expect((await rows())[2]).toMatchObject({ tries: 0 });
    mailbox = await openMailbox(port);
    wait(5);
    await drain();
    expect(mailbox.received).toHaveLength(3);
    expect(await theRow()).toMatchObject({ last_error: null });
  });

  test('busy (4xx): the mail is tried again later, others are sent', async () => {
    await writeMails(db, 2, start);
    mailbox.refuseRecipients((to) =>
      to.startsWith('person-1@') ? { code: 451, message: 'Try later' } : null,
    );
    await drain();
    expect(mailbox.received.map((mail) => mail.to)).toEqual(['person-2@example.nhs.uk']);
    expect((await theRow()).last_error).toContain('Try later');
    mailbox.refuseRecipients(() => null);
    wait(1);
    await drain();
    expect(mailbox.received).toHaveLength(2);
  });

  test('refused for good (5xx): tried slowly, then shown as failed, kept, and never tried again', async () => {
    await writeMails(db, 1, start);
    let asked = 0;
    mailbox.refuseRecipients(() => {
      asked += 1;
      return { code: 550, message: 'No such person' };
    });
    for (let hours = 0; hours < 100; hours += 1) {
      await drain();
      wait(60);
    }
    expect(asked).toBe(8);
    expect(await theRow()).toMatchObject({ accepted_at: null, refusals: 8 });
    expect((await theRow()).failed_at).not.toBeNull();
    expect((await theRow()).last_error).toContain('No such person');
  });

  test('accepted, but the note could not be written: it is written later, and the mail not sent again', async () => {
    await writeMails(db, 1, start);
    const sender = startMailSender({ db, transport: smtpTransport(mailbox.url, from), clock });
    const { runScript } = await theDatabase();
    await runScript('alter table delivery add constraint trouble check (accepted_at is null)');
    try {
      await expect(sender.drain()).rejects.toThrow('trouble');
      wait(60);
      await expect(sender.drain(), 'long after the lease').rejects.toThrow('trouble');
    } finally {
      await runScript('alter table delivery drop constraint trouble');
    }
    await sender.drain();
    await sender.stop();
    expect(mailbox.received).toHaveLength(1);
    expect((await theRow()).accepted_at).toBe(start);
  });
});

describe('which transport', () => {
  test('the demonstration needs no server: its mails count as accepted', async () => {
    await writeMails(db, 2, start);
    await drain(demonstrationTransport);
    expect((await rows()).every((row) => row.accepted_at === start)).toBe(true);
    expect(mailbox.received).toEqual([]);
    expect(transportFrom('demonstration', {})).toBe(demonstrationTransport);
  });

  test('production stops with a sentence when server or sender are missing', () => {
    expect(() => transportFrom('production', {})).toThrow('Set SMTP_URL');
    expect(() => transportFrom('production', { SMTP_URL: mailbox.url })).toThrow('Set MAIL_FROM');
  });

  test('with SMTP_URL the demonstration sends too', async () => {
    await writeMails(db, 1, start);
    await drain(transportFrom('demonstration', { SMTP_URL: mailbox.url }));
    expect(mailbox.received).toHaveLength(1);
  });
});
