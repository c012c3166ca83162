import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { findPostgres } from './run/find-postgres.ts';
import { startPostgres } from './run/start-postgres.ts';

/** `node scripts/with-postgres.ts COMMAND …`: runs it with TEST_DATABASE_URL set to a server that ends with it. */
const [command = '', ...parameters] = process.argv.slice(2);
const folder = findPostgres();
if (!process.env.TEST_DATABASE_URL && !folder) {
  console.error('There is no PostgreSQL on this machine: install one or set TEST_DATABASE_URL.');
  process.exit(2);
}
const server = process.env.TEST_DATABASE_URL || !folder ? null : await startPostgres(folder);
try {
  const child = spawn(command, parameters, {
    stdio: 'inherit',
    env: { ...process.env, ...(server ? { TEST_DATABASE_URL: server.url } : {}) },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const [code] = await once(child, 'exit');
  process.exitCode = code ?? 1;
} finally {
  await server?.stop();
}
