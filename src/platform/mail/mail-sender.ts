import type { Clock, Moment } from '../clock.ts';
import type { Db } from '../database/open-database.ts';
import { type Sweep, startSweep } from '../jobs/sweep.ts';
import { type Claimed, claim, extendLease, noteAccepted, noteFailure } from './outbox.ts';
import type { Transport } from './transport.ts';

export type MailSenderOptions = {
  readonly db: Db;
  readonly transport: Transport;
  readonly clock: Clock;
  /** Milliseconds between looks at the outbox when nobody wakes the sender. */
  readonly sweepEvery?: number;
  /** Milliseconds after which a mail claimed by a process that died is taken by another. */
  readonly lease?: number;
};

/** `drain` sends all that is due and resolves; `wake` has it done soon, `stop` ends with the mail under way. */
export type MailSender = Sweep & { readonly drain: () => Promise<void> };

/** What one process knows: how to send, and which mails were accepted but could not be noted yet. */
type Sender = Required<MailSenderOptions> & { readonly unnoted: Map<string, Moment> };

/**
 * Sends the mails of the outbox. Several processes may run one: each mail is claimed in a short transaction,
 * sent outside any, and noted when the server has accepted it. Only a process that dies between acceptance
 * and note has a mail repeated, with the same Message-ID (R14).
 */
export function startMailSender(options: MailSenderOptions): MailSender {
  const sender: Sender = { sweepEvery: 5_000, lease: 120_000, unnoted: new Map(), ...options };
  let isStopped = false;
  const drain = () => drainOutbox(sender, () => isStopped);
  const sweep = startSweep('Sending mail', sender.sweepEvery, drain);
  return {
    ...sweep,
    drain,
    stop: async () => {
      isStopped = true;
      await sweep.stop();
    },
  };
}

async function drainOutbox(sender: Sender, isStopped: () => boolean): Promise<void> {
  while (!isStopped()) {
    // First of all, or a mail that is with the server already would look as if it still had to go.
    await noteAll(sender);
    const mail = await claim(sender.db, sender.clock.now(), sender.lease);
    if (mail === null || !(await deliver(sender, mail))) return;
  }
}

/** Sends one mail; false when there is no server to be had, so that the others need not be tried now. */
async function deliver(sender: Sender, mail: Claimed): Promise<boolean> {
  const sent = await whileHeld(sender, mail, () => sender.transport(mail));
  const now = sender.clock.now();
  if (sent.accepted) {
    sender.unnoted.set(mail.id, now);
    await noteAll(sender);
    return true;
  }
  await noteFailure(sender.db, mail, sent, now);
  return sent.because !== 'unreachable';
}

/** Does the sending while the mail stays claimed, however long the server takes. */
async function whileHeld<T>({ db, clock, lease }: Sender, mail: Claimed, work: () => Promise<T>): Promise<T> {
  let extended = Promise.resolve();
  const heartbeat = setInterval(() => {
    extended = extendLease(db, mail, clock.now(), lease).catch(() => {});
  }, lease / 3);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    // What is noted next must have the last word.
    await extended;
  }
}

async function noteAll({ db, unnoted }: Sender): Promise<void> {
  for (const [id, at] of unnoted) {
    await noteAccepted(db, id, at);
    unnoted.delete(id);
  }
}
