import type { House } from '../platform/house.ts';
import { headersFor, orRefused, succeeds } from './ask-auth.ts';
import { authOf } from './auth.ts';
import './tables.ts';

/** Judges a recovery code; a right one is used up. */
export async function judgeRecoveryCode(house: House, personId: string, typed: string): Promise<boolean> {
  const code = typed
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(.{4})(?=.)/g, '$1-');
  const headers = await headersFor(house, personId);
  const body = { code, disableSession: true };
  return succeeds(authOf(house).api.verifyBackupCode({ body, headers }));
}

/** Makes new recovery codes in place of all old ones; false when the password is wrong. */
export async function renewRecoveryCodes(house: House, personId: string, password: string): Promise<boolean> {
  const headers = await headersFor(house, personId);
  const done = await succeeds(authOf(house).api.generateBackupCodes({ body: { password }, headers }));
  if (done) await show(house, personId, true);
  return done;
}

export type RecoveryCodes = { readonly left: number; readonly toSave: readonly string[] };

/** How many recovery codes are left, and the codes themselves until the person has said that they are saved. */
export async function recoveryCodes(house: House, personId: string): Promise<RecoveryCodes | null> {
  const row = await house.db
    .selectFrom('account_second_factor')
    .select('codes_saved')
    .where('user_id', '=', personId)
    .where('verified', '=', true)
    .executeTakeFirst();
  if (!row) return null;
  const view = await orRefused(authOf(house).api.viewBackupCodes({ body: { userId: personId } }));
  const codes = view?.backupCodes ?? [];
  return { left: codes.length, toSave: row.codes_saved ? [] : codes };
}

/** From now on the codes are not shown again. */
export const recoveryCodesSaved = (house: House, personId: string): Promise<void> =>
  show(house, personId, false);

async function show({ db }: House, personId: string, shown: boolean): Promise<void> {
  await db
    .updateTable('account_second_factor')
    .set({ codes_saved: !shown })
    .where('user_id', '=', personId)
    .execute();
}
