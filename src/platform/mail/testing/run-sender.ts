/**
 * A process with a sender of its own over the embedded database in a folder, to be killed by tests:
 * `node run-sender.ts FOLDER SMTP_URL [hang]`. With `hang` it stands still once a server has accepted.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { machineClock } from '../../clock.ts';
import { openEmbedded } from '../../database/open-database.ts';
import { startMailSender } from '../mail-sender.ts';
import { smtpTransport, type Transport } from '../transport.ts';

const [folder = '', url = '', hang] = process.argv.slice(2);
const { db, close } = await openEmbedded(folder);
const smtp = smtpTransport(url, 'DSPT <no-reply@dspt.example>');
const transport: Transport = async (mail) => {
  const sent = await smtp(mail);
  if (hang && sent.accepted) {
    console.log('accepted');
    await pause(600_000);
  }
  return sent;
};
const sender = startMailSender({ db, transport, clock: machineClock, sweepEvery: 50, lease: 400 });
console.log('ready');
sender.wake();

const left = async () =>
  (await db.selectFrom('delivery').select('id').where('accepted_at', 'is', null).execute()).length;
while ((await left()) > 0) await pause(50);
await sender.stop();
await close();
