import { betterAuth } from 'better-auth';
import { bearer } from 'better-auth/plugins/bearer';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { House } from '../platform/house.ts';
import { briefMemory } from './brief-memory.ts';
import { credentialColumns, secondFactorColumns, userColumns } from './columns.ts';
import { newRecoveryCodes } from './new-recovery-codes.ts';
import { longestPassword, shortestPassword } from './rules/password.ts';

/** What the authenticator app shows beside the code. */
export const issuer = 'Data Security and Protection Toolkit';

function makeAuth({ db, origin, secret }: AuthHouse) {
  return betterAuth({
    appName: issuer,
    baseURL: origin,
    secret,
    database: { db, type: 'postgres' },
    // Our sessions are in account_session. Its own are needed by its API alone and live for one call (ask-auth.ts).
    secondaryStorage: briefMemory(),
    session: { expiresIn: 60 },
    user: userColumns,
    account: credentialColumns,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    plugins: [
      twoFactor({
        issuer,
        schema: secondFactorColumns,
        accountLockout: { enabled: false },
        backupCodeOptions: { customBackupCodesGenerate: newRecoveryCodes },
      }),
      bearer(),
    ],
    // Attempts are counted by us, per account and browser: its own counting knows addresses alone.
    rateLimit: { enabled: false },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}

type AuthHouse = Pick<House, 'db' | 'origin' | 'secret'>;

/** Passwords, authenticator secrets and recovery codes, as better-auth keeps them. Nothing of it is served: we call it. */
export type Auth = ReturnType<typeof makeAuth>;

const made = new WeakMap<AuthHouse['db'], Auth>();

/** The one instance over a house's database. */
export function authOf(house: AuthHouse): Auth {
  const before = made.get(house.db);
  if (before) return before;
  const auth = makeAuth(house);
  made.set(house.db, auth);
  return auth;
}
