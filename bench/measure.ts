import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Measured, Target, Task } from './load.ts';

const built = join(import.meta.dirname, '../.tmp/bench/bench');

/** What is measured, and which bare route it stands beside. */
export const measures = ['objective', 'outcome', 'save'] as const;
export type What = (typeof measures)[number];
export type Row = {
  readonly what: What;
  readonly perSecond: number;
  readonly p95: number;
  readonly ratio: number;
};

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

type Place = {
  readonly service: string;
  readonly bare: string;
  /** The pages that can be opened, by name. */
  readonly names: readonly string[];
  readonly targets: readonly Target[];
};

/** The same of somebody who reviews what organisations have handed over. */
type Reviewing = Place & { readonly who: string };

/** One page beside its bare route, in one short round. */
export type Glance = { readonly name: string; readonly perSecond: number; readonly ratio: number };

/** Measures a service with so many organisations over one database, in alternating rounds. */
export async function measure(
  databaseUrl: string | null,
  organisations: number,
  { rounds = 5, everyPage = false } = {},
): Promise<{ rows: readonly Row[]; glances: readonly Glance[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'dspt-bench-'));
  const child = spawn(process.execPath, [join(built, 'server.js'), String(organisations)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DSPT_MODE: 'demonstration',
      DATA_DIR: folder,
      DATABASE_URL: databaseUrl ?? '',
    },
  });
  try {
    const place = await placeOf(child);
    const rows: Row[] = [];
    for (const what of measures) rows.push(await alternate(place, what, rounds));
    const glances: Glance[] = [];
    if (everyPage) {
      for (const name of place.names) glances.push(await glance(place, name));
      for (const other of place.others)
        for (const name of other.names) {
          const seen = await glance(other, name);
          glances.push({ ...seen, name: `${name} (${other.who})` });
        }
    }
    return { rows, glances };
  } finally {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function placeOf({ stdout }: ChildProcess): Promise<Place & { readonly others: readonly Reviewing[] }> {
  let said = '';
  for await (const chunk of stdout ?? []) {
    said += chunk;
    if (said.includes('\n')) return JSON.parse(said) as Place & { others: readonly Reviewing[] };
  }
  throw new Error('The server to be measured ended by itself');
}

/** Bare route and page in turn, so that whatever else the machine does falls on both. */
async function alternate({ service, bare, targets }: Place, what: What, rounds: number): Promise<Row> {
  const beside = what === 'save' ? 'outcome' : what;
  const found: { page: Measured; bare: Measured }[] = [];
  await load({ origin: service, what, targets, seconds: 1, connections: 10 });
  await load({ origin: bare, what: beside, targets, seconds: 1, connections: 10 });
  for (let round = 0; round < rounds; round += 1)
    found.push({
      bare: await load({ origin: bare, what: beside, targets, seconds: 2, connections: 10 }),
      page: await load({ origin: service, what, targets, seconds: 2, connections: 10 }),
    });
  return {
    what,
    perSecond: median(found.map(({ page }) => page.perSecond)),
    p95: median(found.map(({ page }) => page.p95)),
    ratio: median(found.map((one) => one.page.perSecond / one.bare.perSecond)),
  };
}

async function glance({ service, bare, targets }: Place, name: string): Promise<Glance> {
  const task = { what: name, targets, connections: 10 };
  await load({ ...task, origin: service, seconds: 0.3 });
  const beside = await load({ ...task, origin: bare, seconds: 0.7 });
  const page = await load({ ...task, origin: service, seconds: 0.7 });
  return { name, perSecond: page.perSecond, ratio: page.perSecond / beside.perSecond };
}

async function load(task: Task): Promise<Measured> {
  const child = spawn(process.execPath, [join(built, 'load.js')], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(task));
  const [said] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return JSON.parse(said) as Measured;
}
