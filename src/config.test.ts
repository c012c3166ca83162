import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'dspt-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const receiptKey = generateKeyPairSync('ed25519')
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

const production = {
  DATABASE_URL: 'postgres://dspt:word@database/dspt',
  DSPT_SECRET: 'a secret of forty characters, or of more',
  ORIGIN: 'https://dspt.example.nhs.uk',
  SMTP_URL: 'smtps://user:word@mail.example.nhs.uk',
  MAIL_FROM: 'DSPT <no-reply@example.nhs.uk>',
  RECEIPT_SIGNING_KEY: receiptKey,
  DATA_DIR: folder,
};
const demonstration = { DSPT_MODE: 'demonstration', DATA_DIR: folder };

describe('settings of production', () => {
  test('are enough', () => {
    expect(readConfig(production)).toMatchObject({ mode: 'production', host: '0.0.0.0', port: 3000 });
  });

  test.each(['', 'Demonstration', 'demo', 'test'])(
    'hold in whatever mode is not the demonstration: “%s”',
    (mode) => {
      expect(readConfig({ ...production, DSPT_MODE: mode }).mode).toBe('production');
    },
  );

  test('that are missing are said in one sentence each', () => {
    const said = () => readConfig({ DATA_DIR: folder });
    expect(said).toThrow(
      /^Set DATABASE_URL to .+\.\nSet DSPT_SECRET .+\.\nSet ORIGIN .+\.\nSet SMTP_URL .+\.\nSet MAIL_FROM .+\.\nSet RECEIPT_SIGNING_KEY .+\.$/,
    );
  });

  test.each(Object.keys(production).filter((name) => name !== 'DATA_DIR'))('cannot do without %s', (name) => {
    expect(() => readConfig({ ...production, [name]: '' })).toThrow(
      new RegExp(`^Set ${name} to [^\\n]+\\.$`),
    );
  });

  test('leave DEMO_NOW unread, right or wrong', () => {
    expect(readConfig({ ...production, DEMO_NOW: '2025-12-31T22:00:00Z' }).demoNow).toBeNull();
    expect(readConfig({ ...production, DEMO_NOW: 'tomorrow' }).demoNow).toBeNull();
  });
});

describe('settings that are wrong', () => {
  test.each([
    ['PORT', 'http'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['DSPT_SECRET', 'too short'],
    ['DATABASE_URL', 'mysql://database/dspt'],
    ['DATABASE_URL', 'database'],
    ['ORIGIN', 'dspt.example.nhs.uk'],
    ['ORIGIN', 'https://dspt.example.nhs.uk/dspt'],
    ['ORIGIN', 'http://dspt.example.nhs.uk'],
    ['ORIGIN', 'ftp://dspt.example.nhs.uk'],
    ['SMTP_URL', 'mail.example.nhs.uk'],
    ['RECEIPT_SIGNING_KEY', 'no key'],
  ])('%s=%s is said in a sentence', (name, value) => {
    expect(() => readConfig({ ...production, [name]: value })).toThrow(
      new RegExp(`^${name} must [^\\n]+\\.$`),
    );
  });

  test('do not repeat a password', () => {
    const said = () =>
      readConfig({ ...production, DATABASE_URL: 'mysql://dspt:hush@h/d', SMTP_URL: 'x://u:hush@h' });
    expect(said).toThrow(/^(?!.*hush)/s);
  });

  test('of the demonstration include DEMO_NOW', () => {
    expect(() => readConfig({ ...demonstration, DEMO_NOW: 'tomorrow' })).toThrow(
      'DEMO_NOW must be a date and time',
    );
  });
});

describe('settings of the demonstration', () => {
  test('need nothing, and reach no further than this machine', () => {
    expect(readConfig(demonstration)).toMatchObject({
      mode: 'demonstration',
      host: '127.0.0.1',
      origin: 'http://localhost:3000',
      databaseUrl: null,
      demoNow: null,
    });
  });

  test('keep one secret over restarts', () => {
    const { secret } = readConfig(demonstration);
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(readConfig(demonstration).secret).toBe(secret);
  });

  test('keep one key for receipts over restarts, so that they go on being verified', () => {
    const exported = () => readConfig(demonstration).receiptKey.export({ type: 'pkcs8', format: 'pem' });
    expect(exported()).toBe(exported());
  });

  test('take an origin, a port and a moment', () => {
    const given = { ...demonstration, PORT: '8080', DEMO_NOW: '2025-12-31T22:00:00+01:00' };
    expect(readConfig(given)).toMatchObject({
      origin: 'http://localhost:8080',
      demoNow: '2025-12-31T21:00:00.000Z',
    });
    expect(readConfig({ ...given, ORIGIN: 'http://demo.example/' }).origin).toBe('http://demo.example');
  });
});
