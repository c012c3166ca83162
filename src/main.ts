import { startLapseSweep } from './approval/tell-lapses.ts';
import { type Config, readConfig } from './config.ts';
import { startDigests } from './digest/send-digests.ts';
import { removeWithdrawnContent } from './evidence/withdraw-evidence.ts';
import { openHouse } from './open-house.ts';
import { startPlanReminders } from './plan-review/remind.ts';
import { startScanSweep } from './platform/files/retry-scans.ts';
import { startMailSender } from './platform/mail/mail-sender.ts';
import { transportFrom } from './platform/mail/transport.ts';
import { buildServer } from './server.ts';

/** How long requests and mails under way may take once the service has been told to stop. */
const patience = 10_000;

/** Starts the service and answers how to stop it. */
async function start(config: Config): Promise<() => Promise<void>> {
  let wakeSender = () => {};
  const transport = transportFrom(config.mode, process.env);
  const { house, database } = await openHouse(config, () => wakeSender());
  await removeWithdrawnContent(house);
  const app = await buildServer(house, database, config.mode === 'production');
  await app.listen({ port: config.port, host: config.host });
  const sender = startMailSender({ db: house.db, transport, clock: house.clock });
  wakeSender = sender.wake;
  // Mails that an earlier process left wait for nobody.
  sender.wake();
  const lapses = startLapseSweep(house);
  const digests = startDigests(house);
  const reminders = startPlanReminders(house);
  const scans = house.scanner ? startScanSweep(house) : null;
  console.log(`Ready at ${config.origin} (${config.mode} mode)`);
  return async () => {
    await app.close();
    await sender.stop();
    await scans?.stop();
    await digests.stop();
    await reminders.stop();
    await lapses.stop();
    await database.close();
  };
}

function stopOn(signal: NodeJS.Signals, stop: () => Promise<void>): void {
  process.once(signal, () => {
    setTimeout(() => process.exit(1), patience).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}

try {
  const stop = await start(readConfig(process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) stopOn(signal, stop);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
