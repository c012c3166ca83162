import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { type Mailbox, openMailbox } from '../../../src/platform/mail/testing/mailbox.ts';
import { type Running, startAndKill, startService } from '../built.ts';
import { visitorOver } from '../over-http.ts';
import { type Client, isGone, logIn, type Worker } from './client.ts';
import { expectKept, type Kept } from './expect-kept.ts';
import { endedAs, type Ledger, openLedger } from './ledger.ts';
import type { Place } from './places.ts';
import { type Chance, seeded } from './seeded.ts';
import { expectEachReceived, sendTheRest } from './the-mails.ts';

/** One run: how many publications are tried, how often the service is killed meanwhile, and by which chance. */
export type Form = {
  readonly seed: number;
  readonly publications: number;
  readonly kills: number;
  readonly edition: string;
  readonly workers: readonly Worker[];
  readonly attempt: (client: Client) => Promise<void>;
};

type Crash = Form & {
  readonly place: Place;
  readonly mailbox: Mailbox;
  readonly ledger: Ledger;
  readonly chance: Chance;
  /** What stood in the data when the service was last looked at. */
  kept: readonly Kept[];
};

/** Works, is killed, is looked at and started again until so many publications were tried; says what it came to. */
export async function runCrash(place: Place, form: Form): Promise<string> {
  const mailbox = await openMailbox();
  const crash: Crash = {
    ...form,
    place,
    mailbox,
    ledger: openLedger(form.seed),
    chance: seeded(form.seed),
    kept: [],
  };
  // As slow as a mail server is: some mails are always under way.
  mailbox.beforeAccepting(() => pause(crash.chance.below(15)));
  try {
    for (let kill = 1; kill <= form.kills; kill += 1) await liveAndBeKilled(crash, kill);
    await liveToTheEnd(crash);
    return summary(crash);
  } finally {
    await mailbox.close();
  }
}

const settingsOf = ({ place, mailbox }: Crash) => ({ ...place.settings, SMTP_URL: mailbox.url });

async function liveAndBeKilled(crash: Crash, kill: number): Promise<void> {
  const { chance, ledger, publications, kills, place, mailbox } = crash;
  // Now and then it does not even get as far as being ready.
  if (kill > 1 && chance.below(6) === 0) await startAndKill(settingsOf(crash), chance.below(2_500));
  const service = await startService(settingsOf(crash));
  await expectRegisterAgrees(crash, service);
  const until = Math.ceil((publications * kill) / (kills + 1)) - chance.below(2);
  const working = workAll(crash, service, () => false);
  while (ledger.attempts.length < until) await Promise.race([pause(5), working]);
  // At once after an answer, when what it said must already be safe; or in the middle of the next.
  await pause(chance.pick([0, chance.below(120)]));
  await service.end('SIGKILL');
  await working;
  crash.kept = await place.look((db) => expectKept(db, ledger, mailbox.received));
}

/** The last process is let finish: then every mail has been accepted, and none in another shape. */
async function liveToTheEnd(crash: Crash): Promise<void> {
  const { ledger, publications, place, mailbox } = crash;
  const service = await startService(settingsOf(crash));
  await expectRegisterAgrees(crash, service);
  await workAll(crash, service, () => ledger.attempts.length >= publications);
  expect(await service.end('SIGTERM')).toBe(0);
  await place.look(async (db) => {
    await expectKept(db, ledger, mailbox.received);
    await sendTheRest(db, mailbox);
    await expectEachReceived(db, mailbox, crash.kills);
  });
}

/** Everybody works until it is enough or the service is gone. What is wrong on a page is an error of its own. */
async function workAll(crash: Crash, { origin }: Running, isEnough: () => boolean): Promise<void> {
  const { workers, ledger, chance, edition, attempt } = crash;
  const work = async (worker: Worker) => {
    try {
      const client = await logIn(origin, worker, { ledger, chance, edition });
      while (!isEnough()) await attempt(client);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  };
  await Promise.all(workers.map(work));
}

/** The public register says of each what the data says, no more and no less (R15). */
async function expectRegisterAgrees({ workers, edition, kept, ledger }: Crash, { origin }: Running) {
  if (ledger.attempts.length === 0) return;
  const visit = visitorOver(origin);
  for (const code of new Set(workers.map((one) => one.organisation))) {
    await visit.open(`/register/${code}`);
    const says = visit.text().includes(`Interim assessment ${edition}: completed`);
    const has = kept.some((one) => one.organisation === code && one.kind === 'interim');
    expect([code, says]).toEqual([code, has]);
  }
}

const summary = ({ seed, kills, ledger, mailbox }: Crash): string => {
  const ended = (['acknowledged', 'refused', 'unknown'] as const).map(
    (as) => `${endedAs(ledger, as).length} ${as}`,
  );
  const mails = new Set(mailbox.received.map((one) => one.messageId)).size;
  return `Seed ${seed}: ${ledger.attempts.length} publications tried (${ended.join(', ')}), ${kills} kills, ${ledger.saved.length} answers saved, ${mails} mails, ${mailbox.received.length - mails} of them twice`;
};
