import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../src/platform/database/open-database.ts';
import { build, run, startService } from './built.ts';

const folder = mkdtempSync(join(tmpdir(), 'dspt-killed-'));
const settings = { DSPT_MODE: 'demonstration', DATA_DIR: folder };

beforeAll(build, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
    await database.runScript(`
      update setting set value = 'begun' where name = 'seeding';
      update answer set statement = 'Said before';`);
    await database.close();
    expect(run('cli.js', ['verify-history'], settings)).toMatchObject({ code: 0 });
    const { db, close } = await openEmbedded(folder);
    const people = await db.selectFrom('person').select('id').execute();
    expect(people.length).toBeGreaterThan(20);
    const seeding = db.selectFrom('setting').select('value').where('name', '=', 'seeding');
    expect(await seeding.execute()).toEqual([{ value: 'done' }]);
    const again = db.selectFrom('answer').select('outcome').where('statement', '=', 'Said before');
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
