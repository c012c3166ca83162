import { cpus, totalmem } from 'node:os';
import { findPostgres } from '../scripts/run/find-postgres.ts';
import { startPostgres } from '../scripts/run/start-postgres.ts';
import { step } from '../scripts/run/step.ts';
import { type Glance, measure, type Row } from './measure.ts';

/**
 * How fast the main pages are, as ratios to a bare Fastify route that runs one query on the same database and
 * renders that page's own view: figures that say the same on a fast machine and on a slow one.
 */
const sizes = [300, 3_000] as const;

/** What is to be reached on PostgreSQL. */
const aims = { objective: 0.5, outcome: 0.5, save: 0.3 } as const;
const aimOfSizes = 0.9;

const words = { objective: 'Objectives page', outcome: 'Outcome page', save: 'Saving an outcome' } as const;

const say = (row: Row, isAim: boolean): string =>
  [
    words[row.what].padEnd(20),
    `${row.perSecond.toFixed(0).padStart(6)} a second`,
    `p95 ${row.p95.toFixed(1).padStart(6)} ms`,
    `${row.ratio.toFixed(2)} of the bare route`,
    isAim
      ? `(aim ${aims[row.what].toFixed(2)}: ${row.ratio >= aims[row.what] ? 'reached' : 'NOT REACHED'})`
      : '',
  ].join('  ');

/** Every other page in one short round: not to be reached, but to be seen when one falls behind the others. */
const sayGlance = ({ name, perSecond, ratio }: Glance): string =>
  `  ${name.padEnd(46)}${perSecond.toFixed(0).padStart(6)} a second  ${ratio.toFixed(2)} of its bare route`;

async function database(
  name: string,
  urlOf: () => Promise<{ url: string | null; stop: () => Promise<void> }>,
) {
  const found: (readonly Row[])[] = [];
  for (const size of sizes) {
    const { url, stop } = await urlOf();
    console.log(`\n${name}, ${size} organisations`);
    try {
      const everyPage = url !== null && size === sizes[0];
      const { rows, glances } = await measure(url, size, { everyPage });
      for (const row of rows) console.log(say(row, url !== null));
      for (const one of glances.toSorted((a, b) => a.ratio - b.ratio)) console.log(sayGlance(one));
      found.push(rows);
    } finally {
      await stop();
    }
  }
  const [few = [], many = []] = found;
  console.log(`\n${name}, ${sizes[1]} organisations against ${sizes[0]}`);
  for (const [index, row] of many.entries()) {
    const before = few[index] ?? row;
    // Minutes lie between the two: what the machine did meanwhile falls out when each is taken by its bare route.
    const ratio = row.ratio / before.ratio;
    const rates = (row.perSecond / before.perSecond).toFixed(2);
    const reached = ratio >= aimOfSizes ? 'reached' : 'NOT REACHED';
    console.log(
      `${words[row.what].padEnd(20)}  ${ratio.toFixed(2)} by the bare route, ${rates} a second by second (aim ${aimOfSizes}: ${reached})`,
    );
  }
}

console.log(
  `${cpus().length} cores of ${cpus()[0]?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}. ` +
    'Ten connections from a second process, median of five alternating rounds.',
);
const { code } = await step('tsc', ['-p', 'tsconfig.bench.json', '--pretty', 'false']);
if (code !== 0) console.log('The service does not compile cleanly: what it compiled to is measured.');
const folder = findPostgres();
if (folder)
  await database('PostgreSQL', async () => {
    // As an operator runs it: with what is acknowledged on the disk.
    const server = await startPostgres(folder, []);
    return { url: server.url, stop: server.stop };
  });
else console.log('\nNot measured on PostgreSQL: there is none on this machine.');
await database('Embedded database', async () => ({ url: null, stop: async () => {} }));
