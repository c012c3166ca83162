import { findPostgres } from './run/find-postgres.ts';
import { startPostgres } from './run/start-postgres.ts';
import { step } from './run/step.ts';

/**
 * The long form of test/service/crash.test.ts: 200 publications and 25 kills for each of several seeds, on the embedded
 * database and on PostgreSQL. `CRASH_SEED=N npm run test:crash` does one seed alone.
 */
const crash = async (on: string, url: string): Promise<boolean> => {
  console.log(`\nKilled while people publish, on ${on}`);
  const env = { CRASH: 'long', TEST_DATABASE_URL: url };
  const { code } = await step('vitest', ['run', '--project', 'data', 'test/service/crash.test.ts'], { env });
  return code === 0;
};

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const embedded = await crash('the embedded database', '');
const given = process.env.TEST_DATABASE_URL;
const folder = findPostgres();
const server = given || !folder ? null : await startPostgres(folder);
try {
  const url = given || server?.url;
  if (!url) console.log('\nNOT RUN ON POSTGRESQL: there is no initdb here and TEST_DATABASE_URL is not set.');
  const onServer = url ? await crash(server?.version ?? 'the server in TEST_DATABASE_URL', url) : true;
  process.exitCode = embedded && onServer ? 0 : 1;
} finally {
  await server?.stop();
}
