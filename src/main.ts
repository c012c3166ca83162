import { type Config, readConfig } from './config.ts';
import { seedDemonstration } from './demonstration/seed.ts';
import { openHouse } from './open-house.ts';
import { startScanSweep } from './platform/files/retry-scans.ts';
import { startMailSender } from './platform/mail/mail-sender.ts';
import { transportFrom } from './platform/mail/transport.ts';
import { buildServer } from './server.ts';

/** Starts the service and answers how to stop it. */
async function start(config: Config): Promise<() => Promise<void>> {
  let wakeSender = () => {};
  const { house, database, isNew } = await openHouse(config, () => wakeSender());
  if (config.mode === 'demonstration' && isNew) await seedDemonstration(house);
  const sender = startMailSender({
    db: house.db,
    transport: transportFrom(config.mode, process.env),
    clock: house.clock,
  });
  wakeSender = sender.wake;
  const scans = house.scanner ? startScanSweep(house) : null;
  const app = await buildServer(house, database, config.mode === 'production');
  await app.listen({ port: config.port, host: config.host });
  console.log(`Ready at http://localhost:${config.port} (${config.mode} mode)`);
  return async () => {
    await app.close();
    await sender.stop();
    await scans?.stop();
    await database.close();
  };
}

try {
  const stop = await start(readConfig(process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
