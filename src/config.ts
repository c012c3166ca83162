import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { privateKeyFrom } from './publication/receipt-key.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** How an operator has set the service up. */
export type Config = {
  readonly mode: 'demonstration' | 'production';
  readonly port: number;
  readonly host: string;
  /** How the service is reached from outside, without a slash at the end. */
  readonly origin: string;
  /** Where the embedded database and files are kept. */
  readonly dataDir: string;
  /** A PostgreSQL server; null for the embedded database, which only the demonstration may use. */
  readonly databaseUrl: string | null;
  readonly secret: string;
  /** Signs receipts of publications (Ed25519). */
  readonly receiptKey: KeyObject;
  readonly scanner: string | null;
  /** When the demonstration's clock starts; null to leave it as it runs. */
  readonly demoNow: string | null;
};

/** The demonstration's clock starts here unless DEMO_NOW says otherwise. */
export const demonstrationStart = '2025-12-12T09:00:00.000Z';

/** What production cannot do without, and what to set it to. */
const needed = {
  DATABASE_URL: 'the address of the PostgreSQL database, for example postgres://USER:PASSWORD@HOST/dspt',
  DSPT_SECRET: 'a secret of at least 32 characters that signs and encrypts what accounts keep',
  ORIGIN: 'how the service is reached from outside, for example https://dspt.example.nhs.uk',
  SMTP_URL: 'the address of the mail server, for example smtps://USER:PASSWORD@HOST',
  MAIL_FROM: 'the address that mails are sent from',
  RECEIPT_SIGNING_KEY:
    'an Ed25519 private key that receipts are signed with, as PEM or base64: openssl genpkey -algorithm ed25519',
} as const;

/** Reads the environment. Throws one sentence per thing that is missing or wrong. */
export function readConfig(environment: Environment): Config {
  const mode = environment.DSPT_MODE === 'demonstration' ? 'demonstration' : 'production';
  const faults = [...(mode === 'production' ? missingIn(environment) : []), ...wrongIn(environment, mode)];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const port = Number(environment.PORT || 3000);
  const dataDir = resolve(environment.DATA_DIR || './data');
  const demoNow = mode === 'demonstration' && environment.DEMO_NOW ? environment.DEMO_NOW : null;
  return {
    mode,
    port,
    host: environment.HOST || (mode === 'demonstration' ? '127.0.0.1' : '0.0.0.0'),
    origin: environment.ORIGIN ? new URL(environment.ORIGIN).origin : `http://localhost:${port}`,
    dataDir,
    databaseUrl: environment.DATABASE_URL || null,
    secret: environment.DSPT_SECRET || demonstrationSecret(dataDir),
    receiptKey: receiptKeyOf(environment, dataDir),
    scanner: environment.CLAMD || null,
    demoNow: demoNow === null ? null : new Date(demoNow).toISOString(),
  };
}

function missingIn(environment: Environment): string[] {
  return Object.entries(needed)
    .filter(([name]) => !environment[name])
    .map(([name, what]) => `Set ${name} to ${what}.`);
}

function wrongIn(environment: Environment, mode: Config['mode']): string[] {
  const { PORT, DSPT_SECRET, DATABASE_URL, ORIGIN, SMTP_URL, DEMO_NOW, RECEIPT_SIGNING_KEY } = environment;
  const wrong: readonly (readonly [boolean, string])[] = [
    [!isPort(PORT), `PORT must be a number from 1 to 65535, not “${PORT}”.`],
    [
      !!RECEIPT_SIGNING_KEY && privateKeyFrom(RECEIPT_SIGNING_KEY) === null,
      'RECEIPT_SIGNING_KEY must be an Ed25519 private key, as PEM or base64.',
    ],
    [tooShort(DSPT_SECRET), 'DSPT_SECRET must have at least 32 characters.'],
    [
      !isAddress(DATABASE_URL, 'postgres:', 'postgresql:'),
      'DATABASE_URL must be an address such as postgres://USER:PASSWORD@HOST/dspt.',
    ],
    [
      !isOrigin(ORIGIN, mode),
      `ORIGIN must be an address such as https://dspt.example.nhs.uk, without a path, not “${ORIGIN}”.`,
    ],
    [
      !isAddress(SMTP_URL, 'smtp:', 'smtps:'),
      'SMTP_URL must be an address such as smtps://USER:PASSWORD@HOST.',
    ],
    [
      mode === 'demonstration' && !!DEMO_NOW && Number.isNaN(Date.parse(DEMO_NOW)),
      `DEMO_NOW must be a date and time such as 2025-12-31T22:00:00Z, not “${DEMO_NOW}”.`,
    ],
  ];
  return wrong.flatMap(([is, sentence]) => (is ? [sentence] : []));
}

const isPort = (text: string | undefined): boolean =>
  !text || (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535);

const tooShort = (secret: string | undefined): boolean => !!secret && secret.length < 32;

/** Not given counts as right: what is missing is said elsewhere. Passwords are never repeated in a sentence. */
const isAddress = (text: string | undefined, ...protocols: readonly string[]): boolean =>
  !text || (URL.canParse(text) && protocols.includes(new URL(text).protocol));

/** In production cookies must be secure, so the origin is; this machine itself is let off. */
function isOrigin(text: string | undefined, mode: Config['mode']): boolean {
  if (!text) return true;
  if (!isAddress(text, 'http:', 'https:')) return false;
  const { origin, href, protocol, hostname } = new URL(text);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return href === `${origin}/` && (mode === 'demonstration' || protocol === 'https:' || isLocal);
}

const demonstrationSecret = (dataDir: string): string =>
  madeOnce(dataDir, 'secret', () => randomBytes(32).toString('hex'));

function receiptKeyOf({ RECEIPT_SIGNING_KEY }: Environment, dataDir: string): KeyObject {
  const newKey = () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const key = privateKeyFrom(RECEIPT_SIGNING_KEY || madeOnce(dataDir, 'receipt-key.pem', newKey));
  if (!key) throw new Error(`${join(dataDir, 'receipt-key.pem')} does not hold an Ed25519 private key.`);
  return key;
}

/** The demonstration makes its own secrets once and keeps them with its data. */
function madeOnce(dataDir: string, name: string, make: () => string): string {
  const file = join(dataDir, name);
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, make(), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}
