import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPacks } from '../../src/framework/load-packs.ts';
import { outcomesOf } from '../../src/framework/rules/find.ts';
import { verifyHistory } from '../../src/platform/change/verify-chain.ts';
import { openEmbedded } from '../../src/platform/database/open-database.ts';
import { projectFolder } from '../../src/platform/project-folder.ts';
import type { Visitor } from '../support/visitor.ts';
import { build, run, startService } from './built.ts';
import { visitorOver } from './over-http.ts';

/** What a power cut does: the service dies at moments that nobody chose, while people work. */
const folder = mkdtempSync(join(tmpdir(), 'dspt-killed-'));
const settings = { DSPT_MODE: 'demonstration', DATA_DIR: folder };
const [pack] = loadPacks(join(projectFolder(), 'content')).editions;
const edition = pack?.edition.id ?? '';
const plain = pack
  ? outcomesOf(pack.framework).filter(({ outcome }) => !pack.edition.policies[outcome.code])
  : [];
const assessment = `/organisations/ZR1/assessments/${edition}`;

/** What the service has said is done. */
const acknowledged = { statements: [] as string[], publications: [] as number[] };
const done = () => acknowledged.statements.length + acknowledged.publications.length;
let count = 0;

beforeAll(build, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function answer(visit: Visitor): Promise<void> {
  count += 1;
  const said = `Said for the ${count}th time`;
  await visit.open(`${assessment}/outcomes/${plain[count % plain.length]?.outcome.code}`);
  await visit
    .choose('Achieved', 'Achievement level')
    .fill('Supporting information', said)
    .press('Save and continue');
  expect(visit.status()).toBe(200);
  acknowledged.statements.push(said);
}

async function publish(visit: Visitor): Promise<void> {
  await visit.open(`${assessment}/interim/siro`);
  await visit.choose('Not yet').press('Continue');
  await visit.press('Publish interim assessment');
  const version = /publications\/(\d+)\/published$/.exec(visit.address())?.[1];
  expect(version).toBeDefined();
  acknowledged.publications.push(Number(version));
}

/** Works until the service is gone. A page that is wrong is an error of its own and not of the kill. */
async function work(visit: Visitor): Promise<void> {
  try {
    for (;;) {
      for (let times = 0; times < 3; times += 1) await answer(visit);
      await publish(visit);
    }
  } catch (error) {
    if (!(error instanceof TypeError && error.message === 'fetch failed')) throw error;
  }
}

/** Dies while it does something, once so many things more are done. */
async function workAndBeKilled(things: number): Promise<void> {
  const service = await startService(settings);
  const visit = visitorOver(service.origin);
  await visit.open('/');
  await visit.press(nameOfButton(visit, 'Grace Adeyemi'));
  const before = done();
  const working = work(visit);
  while (done() < before + things) await Promise.race([pause(20), working]);
  await pause(Math.random() * 80);
  await service.end('SIGKILL');
  await working;
}

const nameOfButton = (visit: Visitor, person: string): string =>
  [...visit.document().querySelectorAll('button')]
    .map((one) => one.getAttribute('aria-label') ?? '')
    .find((label) => label.includes(person)) ?? '';

describe('a service killed while people work', () => {
  test('has kept everything that it said was done: answers, publications, mails, and a history that verifies', async () => {
    for (const things of [7, 5, 4]) await workAndBeKilled(things);
    expect(acknowledged.statements.length).toBeGreaterThan(5);
    expect(acknowledged.publications.length).toBeGreaterThan(1);
    expect(run('cli.js', ['verify-history'], settings)).toMatchObject({ code: 0 });
    const { db, close } = await openEmbedded(folder);
    const { broken, entries } = await verifyHistory(db);
    expect([broken, entries > acknowledged.statements.length]).toEqual([[], true]);
    const history = await db
      .selectFrom('journal')
      .select(['payload', 'type', 'seq'])
      .where('organisation', '=', 'ZR1')
      .execute();
    const told = history
      .filter(({ type }) => type === 'outcome-answered')
      .map(({ payload }) => payload)
      .join('\n');
    expect(acknowledged.statements.filter((said) => !told.includes(`"${said}"`))).toEqual([]);
    const latest = acknowledged.statements.at(-1) ?? '';
    expect(
      await db.selectFrom('answer').select('outcome').where('statement', '=', latest).execute(),
    ).toHaveLength(1);
    const versions = await db
      .selectFrom('publication')
      .select('version')
      .where('organisation', '=', 'ZR1')
      .execute();
    expect(versions.map((one) => one.version)).toEqual(expect.arrayContaining(acknowledged.publications));
    for (const { seq } of history.filter(({ type }) => type === 'interim-published')) {
      const mails = await db
        .selectFrom('delivery')
        .select('id')
        .where('id', 'like', `ZR1.${seq}.%`)
        .execute();
      expect([seq, mails.length > 0]).toEqual([seq, true]);
    }
    await close();
  }, 180_000);
});

describe('one process at a time has the data', () => {
  const refused = {
    code: 1,
    said: expect.stringMatching(
      /^Another process is using the data in .+\. Stop it first, or set DATA_DIR to a different folder\.\n$/,
    ),
  };

  test('a second service, a command and a reset are refused in a sentence, and what runs goes on', async () => {
    const service = await startService(settings);
    expect(run('main.js', [], { ...settings, PORT: '65000' })).toEqual(refused);
    expect(run('cli.js', ['verify-history'], settings)).toEqual(refused);
    expect(run('scripts/demo-reset.ts', [], settings)).toEqual(refused);
    expect((await fetch(`${service.origin}/readyz`)).status).toBe(200);
    expect(await service.end('SIGTERM')).toBe(0);
  }, 60_000);

  test('a demonstration killed while it was being set up is set up anew', async () => {
    const database = await openEmbedded(folder);
    await database.runScript(`update setting set value = 'begun' where name = 'seeding'`);
    await database.close();
    expect(run('cli.js', ['verify-history'], settings)).toMatchObject({ code: 0 });
    const { db, close } = await openEmbedded(folder);
    const people = await db.selectFrom('person').select('id').execute();
    expect(people.length).toBeGreaterThan(20);
    const seeding = db.selectFrom('setting').select('value').where('name', '=', 'seeding');
    expect(await seeding.execute()).toEqual([{ value: 'done' }]);
    const again = db.selectFrom('answer').select('outcome').where('statement', 'like', 'Said for the%');
    expect(await again.execute()).toEqual([]);
    await close();
  }, 120_000);

  test('a reset leaves nothing, and touches no database on a server', () => {
    const elsewhere = { ...settings, DATABASE_URL: 'postgres://host/dspt' };
    expect(run('scripts/demo-reset.ts', [], elsewhere)).toMatchObject({ code: 1 });
    expect(existsSync(join(folder, 'database'))).toBe(true);
    expect(run('scripts/demo-reset.ts', [], settings)).toMatchObject({ code: 0 });
    expect(readdirSync(folder)).toEqual(['in-use.lock']);
  });
});
