import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pages } from '../../src/pages.ts';
import { paths } from '../../src/paths.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { type Database, openPostgres } from '../../src/platform/database/open-database.ts';
import { readSetting, writeSetting } from '../../src/platform/database/settings.ts';
import { addressOf, aFreshDatabase, server } from '../support/a-database.ts';
import { aHouse, cast, type TestHouse, theUsual } from '../support/a-house.ts';
import { build, type Running, run, type Settings, startService } from './built.ts';

const demonstration = pages.filter(({ at }) => at.pattern.startsWith('/demonstration/'));

describe('the demonstration’s conveniences cannot be reached in production', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await aHouse({ mode: 'production' });
    await house.given(...theUsual());
  });

  const ask = (method: 'GET' | 'POST', url: string) =>
    house.app.inject({ method, url, headers: { origin: 'http://localhost:3000', host: 'localhost:3000' } });

  test('there are conveniences to look for', () => {
    expect(demonstration.map(({ at }) => at.pattern)).toEqual(
      expect.arrayContaining([paths.demonstrationLogIn.pattern, paths.demonstrationMails.pattern]),
    );
  });

  test('the start page names nobody and has no button but those that lead to the log-in page', async () => {
    const { body, statusCode } = await ask('GET', '/');
    expect(statusCode).toBe(200);
    for (const { name } of Object.values(cast)) expect(body).not.toContain(name);
    expect(body).not.toContain('/demonstration/');
    expect(body).not.toContain('<button');
    expect(body).toContain(`href="${paths.logIn.to()}"`);
  });

  test.each(demonstration.map(({ at }) => at.pattern))(
    '%s is not there, however it is asked for',
    async (pattern) => {
      const known = await house.db.selectFrom('delivery').select('id').executeTakeFirst();
      const address = pattern.replace(':person', cast.ada.id).replace(':mail', known?.id ?? 'RX1.1.0');
      for (const method of ['GET', 'POST'] as const) {
        const answer = await ask(method, address);
        expect([method, answer.statusCode]).toEqual([method, 404]);
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
    },
  );

  test('no page says that it is a demonstration', async () => {
    for (const { at, kind } of pages) {
      if (kind !== 'page' || at.pattern.includes(':')) continue;
      const { body } = await ask('GET', at.pattern);
      expect([at.pattern, /demonstration/i.test(body)]).toEqual([at.pattern, false]);
    }
  });
});

describe.runIf(server)('the service in production, as a process of its own', () => {
  let folder: string;
  let database: Database;
  let settings: Settings;
  let service: Running | null = null;

  beforeAll(async () => {
    build();
    folder = mkdtempSync(join(tmpdir(), 'dspt-production-'));
    database = await aFreshDatabase();
    settings = {
      DATABASE_URL: addressOf(database) ?? '',
      DSPT_SECRET: 'a secret of the tests, long enough to be one',
      ORIGIN: 'http://localhost:3000',
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'no-reply@example.nhs.uk',
      RECEIPT_SIGNING_KEY: generateKeyPairSync('ed25519')
        .privateKey.export({ type: 'pkcs8', format: 'der' })
        .toString('base64'),
      HOST: '127.0.0.1',
      DATA_DIR: folder,
    };
  }, 120_000);
  afterAll(async () => {
    await service?.end('SIGKILL');
    await database?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('starts, says that it lives and is ready, and ends when it is asked to', async () => {
    service = await startService({ ...settings, DEMO_NOW: '2025-12-31T22:00:00Z' });
    for (const address of ['/healthz', '/readyz']) {
      const answer = await fetch(`${service.origin}${address}`);
      expect([address, answer.status]).toEqual([address, 200]);
    }
    const log = await fetch(`${service.origin}/demonstration/log-in/grace-adeyemi`, { method: 'POST' });
    expect([403, 404]).toContain(log.status);
    expect(log.headers.getSetCookie()).toEqual([]);
    expect(await service.end('SIGTERM')).toBe(0);
    expect(service.said()).toContain('production mode');
    // DEMO_NOW has set no clock, and nobody was seeded.
    expect(await readSetting(database.db, 'demonstration-clock')).toBeNull();
    expect(await database.db.selectFrom('person').select('id').execute()).toEqual([]);
  }, 60_000);

  test('is ready no longer when its database is gone, and says so while it lives', async () => {
    const other = await aFreshDatabase();
    const address = addressOf(other) ?? '';
    await migrate(other);
    service = await startService({ ...settings, DATABASE_URL: address });
    await other.close();
    const name = new URL(address).pathname.slice(1);
    const admin = openPostgres(server ?? '', 1);
    await admin.runScript(`drop database ${name} with (force)`);
    await admin.close();
    expect((await fetch(`${service.origin}/readyz`)).status).toBe(503);
    expect((await fetch(`${service.origin}/healthz`)).status).toBe(200);
    await service.end('SIGKILL');
  }, 60_000);

  test('starts with nothing missing, or says what is', () => {
    const { code, said } = run('main.js', [], { ...settings, DSPT_SECRET: '' });
    expect([code, said.trim()]).toEqual([
      1,
      'Set DSPT_SECRET to a secret of at least 32 characters that signs and encrypts what accounts keep.',
    ]);
  });

  test('refuses a database that was made in demonstration mode, and leaves it as it is', async () => {
    const other = await aFreshDatabase();
    await migrate(other);
    await writeSetting(other.db, 'mode', 'demonstration');
    const settingsOfOther = { ...settings, DATABASE_URL: addressOf(other) ?? '' };
    expect(run('main.js', [], settingsOfOther)).toEqual({
      code: 1,
      said: 'This database was made in demonstration mode and cannot be opened in production mode.\n',
    });
    expect(await readSetting(other.db, 'mode')).toBe('demonstration');
    await other.close();
  });

  test('its database refuses the demonstration, which would fill it with fictional people', async () => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from organisation`.execute(
      database.db,
    );
    expect(rows).toEqual([{ n: 0 }]);
    const { code, said } = run('main.js', [], { ...settings, DSPT_MODE: 'demonstration' });
    expect([code, said]).toEqual([
      1,
      'This database was made in production mode and cannot be opened in demonstration mode.\n',
    ]);
    expect(await database.db.selectFrom('person').select('id').execute()).toEqual([]);
  });

  test('its history can be verified from the command line', () => {
    const verified = run('cli.js', ['verify-history'], settings);
    expect(verified).toMatchObject({ code: 0, said: expect.stringContaining('0 of the chains are broken') });
  });
});
