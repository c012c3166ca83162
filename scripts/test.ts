import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findPostgres } from './run/find-postgres.ts';
import { sum, type Totals, totalsOf } from './run/report.ts';
import { startPostgres } from './run/start-postgres.ts';
import { step } from './run/step.ts';

/**
 * Everything that is checked before a change is taken: types, lint and sizes, then all tests on the embedded
 * database, then those that touch data on PostgreSQL. The last line is the sum, and true.
 */
const results = join(import.meta.dirname, '../.tmp/results');
const began = performance.now();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const checks = {
  Types: ['tsc', '-p', 'tsconfig.json', '--pretty', 'false'],
  Lint: ['biome', 'ci', '--colors=off', '--max-diagnostics=50'],
  Sizes: ['node', 'scripts/sizes.ts'],
} as const;

async function check([name, [command, ...parameters]]: [
  string,
  readonly [string, ...string[]],
]): Promise<Totals> {
  const { code, seconds, output } = await step(command, parameters, { quiet: true });
  console.log(`${name}: ${code === 0 ? 'passed' : 'FAILED'} (${seconds.toFixed(0)} s)`);
  if (output.trim() !== '' && (code !== 0 || name === 'Sizes')) console.log(output.trimEnd());
  return code === 0 ? { passed: 0, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitest(
  name: string,
  parameters: readonly string[],
  env: Record<string, string>,
): Promise<Totals> {
  const file = join(results, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await step('vitest', ['run', ...reporters, ...parameters], { env });
  return totalsOf(file, code);
}

async function onEmbedded(): Promise<Totals> {
  console.log('\nAll tests, on the embedded database');
  return vitest('embedded', [], { TEST_DATABASE_URL: '' });
}

async function onPostgres(): Promise<Totals> {
  const given = process.env.TEST_DATABASE_URL;
  const folder = findPostgres();
  if (!given && !folder) {
    console.log(
      '\nNOT RUN ON POSTGRESQL: there is no initdb on this machine and TEST_DATABASE_URL is not set.',
    );
    return { passed: 0, failed: 0 };
  }
  const server = given || !folder ? null : await startPostgres(folder);
  try {
    console.log(`\nTests that touch data, again on ${server?.version ?? 'the server in TEST_DATABASE_URL'}`);
    return await vitest('postgresql', ['--project', 'data'], {
      TEST_DATABASE_URL: server?.url ?? given ?? '',
    });
  } finally {
    await server?.stop();
  }
}

const failedToRun = (error: unknown): Totals => {
  console.error(error);
  return { passed: 0, failed: 1 };
};

// A run that is broken off leaves no server behind: that is seen to when this process exits.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const totals: Totals[] = [];
for (const one of Object.entries(checks)) totals.push(await check(one));
totals.push(await onEmbedded().catch(failedToRun));
totals.push(await onPostgres().catch(failedToRun));
const { passed, failed } = sum(totals);
process.exitCode = failed === 0 ? 0 : 1;
console.log(
  `\nTook ${Math.round((performance.now() - began) / 1_000)} s. Checks that failed count as one test each.`,
);
console.log(`${passed} passed, ${failed} failed`);
