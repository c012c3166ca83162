import { createOTP } from '@better-auth/utils/otp';
import { symmetricDecrypt } from 'better-auth/crypto';
import type { House } from '../platform/house.ts';
import { headersFor, succeeds } from './ask-auth.ts';
import { authOf, issuer } from './auth.ts';
import './tables.ts';

const period = 30;

/** Makes a new secret for a person's authenticator app, not yet in force; false when the password is wrong. */
export async function prepareSecondFactor(
  house: House,
  personId: string,
  password: string,
): Promise<boolean> {
  const headers = await headersFor(house, personId);
  const done = await succeeds(authOf(house).api.enableTwoFactor({ body: { password }, headers }));
  if (done)
    await house.db
      .updateTable('account_second_factor')
      .set({ last_step: 0, codes_saved: false })
      .where('user_id', '=', personId)
      .execute();
  return done;
}

/** Takes a person's second factor away, so that another can be set up; false when the password is wrong. */
export async function removeSecondFactor(house: House, personId: string, password: string): Promise<boolean> {
  const headers = await headersFor(house, personId);
  return succeeds(authOf(house).api.disableTwoFactor({ body: { password }, headers }));
}

/** The secret that waits for its first code, as the address in the QR code; null where none waits. */
export async function pendingSecret(house: House, personId: string): Promise<string | null> {
  const row = await house.db
    .selectFrom('account_second_factor')
    .innerJoin('account_user', 'account_user.id', 'account_second_factor.user_id')
    .select(['secret', 'email'])
    .where('user_id', '=', personId)
    .where('verified', '=', false)
    .executeTakeFirst();
  return row ? createOTP(await decrypted(house, row.secret)).url(issuer, row.email) : null;
}

export type Judged = 'right' | 'wrong' | 'used';

/**
 * Judges a code from the authenticator app; the first right one puts a waiting secret in force. better-auth
 * takes a code as often as it comes while it is valid, so we note its time step: none is taken twice, nor any
 * before it (RFC 6238, 5.2).
 */
export async function judgeCode(house: House, personId: string, typed: string): Promise<Judged> {
  const code = typed.replace(/\D/g, '');
  const step = await stepOf(house, personId, code);
  const headers = await headersFor(house, personId);
  if (step === null || !(await succeeds(authOf(house).api.verifyTOTP({ body: { code }, headers }))))
    return 'wrong';
  const { numUpdatedRows } = await house.db
    .updateTable('account_second_factor')
    .set({ last_step: step })
    .where('user_id', '=', personId)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? 'right' : 'used';
}

/** The time step whose code this is: the present one or one of its neighbours, because clocks differ. */
async function stepOf(house: House, personId: string, code: string): Promise<number | null> {
  const row = await house.db
    .selectFrom('account_second_factor')
    .select('secret')
    .where('user_id', '=', personId)
    .executeTakeFirst();
  if (!row) return null;
  const otp = createOTP(await decrypted(house, row.secret));
  const now = Math.floor(Date.now() / 1000 / period);
  for (const step of [now, now - 1, now + 1]) if ((await otp.hotp(step)) === code) return step;
  return null;
}

async function decrypted(house: House, secret: string): Promise<string> {
  const { secretConfig } = await authOf(house).$context;
  return symmetricDecrypt({ key: secretConfig, data: secret });
}
