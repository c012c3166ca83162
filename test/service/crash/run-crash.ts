import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { type Mailbox, openMailbox } from '../../../src/platform/mail/testing/mailbox.ts';
import { type Running, startAndKill, startService } from '../built.ts';
import { visitorOver } from '../over-http.ts';
import { isGone, logIn, type Worker } from './client.ts';
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
  /** When the demonstration's clock starts. */
  readonly now: string;
  readonly workers: readonly Worker[];
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

const settingsOf = ({ place, mailbox, now }: Crash) => ({
  ...place.settings,
  ...{ SMTP_URL: mailbox.url, DEMO_NOW: now },
});

/** Starts the service for some work; whatever becomes of it, no process stays behind. */
async function running(crash: Crash, work: (service: Running) => Promise<void>): Promise<void> {
  const service = await startService(settingsOf(crash));
  try {
    await expectRegisterAgrees(crash, service);
    await work(service);
  } finally {
    await service.end('SIGKILL');
  }
}

async function liveAndBeKilled(crash: Crash, kill: number): Promise<void> {
  const { chance, ledger, publications, kills, place, mailbox } = crash;
  // Now and then it does not even get as far as being ready.
  if (kill > 1 && chance.below(6) === 0) await startAndKill(settingsOf(crash), chance.below(2_500));
  await running(crash, async (service) => {
    const until = Math.ceil((publications * kill) / (kills + 1)) - chance.below(2);
    const working = workAll(crash, service, () => false);
    while (ledger.attempts.length < until) await Promise.race([pause(5), working]);
    // At once after an answer, when what it said must already be safe; or in the middle of the next.
    await pause(chance.pick([0, chance.below(120)]));
    await service.end('SIGKILL');
    await working;
  });
  crash.kept = await place.look((db) => expectKept(db, ledger, mailbox.received, crash.now));
}

/** The last process is let finish: then every mail has been accepted, and none in another shape. */
async function liveToTheEnd(crash: Crash): Promise<void> {
  const { ledger, publications, place, mailbox } = crash;
  await running(crash, async (service) => {
    await workAll(crash, service, () => ledger.attempts.length >= publications);
    expect(await service.end('SIGTERM')).toBe(0);
  });
  await place.look(async (db) => {
    await expectKept(db, ledger, mailbox.received, crash.now);
    await sendTheRest(db, mailbox);
    await expectEachReceived(db, mailbox, crash.kills);
  });
}

/** Everybody works until it is enough or the service is gone. What is wrong on a page is an error of its own. */
async function workAll(crash: Crash, { origin }: Running, isEnough: () => boolean): Promise<void> {
  const { workers, ledger, chance, edition } = crash;
  const work = async (worker: Worker) => {
    try {
      const client = await logIn(origin, worker, { ledger, chance, edition });
      while (!isEnough()) await client.attempt(client);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  };
  await Promise.all(workers.map(work));
}

/** The public register says of each what the data says, no more and no less (R15, R21). */
async function expectRegisterAgrees({ workers, edition, kept, ledger }: Crash, { origin }: Running) {
  if (ledger.attempts.length === 0) return;
  const visit = visitorOver(origin);
  for (const code of new Set(workers.map((one) => one.organisation))) {
    await visit.open(`/register/${code}`);
    const own = kept.filter((one) => one.organisation === code && one.edition === edition);
    const status = own.findLast((one) => one.kind === 'full')?.status;
    const said = ['Standards met', 'Standards not met'].filter((one) =>
      visit.text().includes(`${edition} ${one}`),
    );
    expect([code, said]).toEqual([code, status ? [status] : []]);
    const completed = visit.text().includes(`Interim assessment ${edition}: completed`);
    expect([code, completed]).toEqual([code, own.some((one) => one.kind === 'interim')]);
  }
}

const summary = ({ seed, kills, ledger, mailbox }: Crash): string => {
  const ended = (['acknowledged', 'refused', 'unknown'] as const).map(
    (as) => `${endedAs(ledger, as).length} ${as}`,
  );
  const acknowledged = endedAs(ledger, 'acknowledged');
  const full = acknowledged.filter((one) => one.kind === 'full').length;
  const plans = acknowledged.filter((one) => one.withPlan).length;
  const mails = new Set(mailbox.received.map((one) => one.messageId)).size;
  return `Seed ${seed}: ${ledger.attempts.length} publications tried (${ended.join(', ')}; ${full} full ones acknowledged, ${plans} of them with their plan), ${kills} kills, ${ledger.saved.length} answers saved, ${mails} mails, ${mailbox.received.length - mails} of them twice`;
};
