import { sha256 } from '../platform/change/hash.ts';
import type { House } from '../platform/house.ts';
import { newToken } from '../platform/new-token.ts';
import { type Cookies, deviceCookie, deviceFrom } from './session-cookie.ts';
import './tables.ts';

/**
 * The browser that somebody tries to log in from, as attempts are counted: its own name where that person has
 * logged in on it before, otherwise `stranger`. So strangers who guess at an account use up their own
 * attempts and cannot lock its owner out.
 */
export async function knownDevice(
  db: House['db'],
  personId: string | null,
  cookies: Cookies,
): Promise<string> {
  const device = deviceFrom(cookies);
  if (device === null || personId === null) return 'stranger';
  const row = await db
    .selectFrom('account_device')
    .select('device_hash')
    .where('person_id', '=', personId)
    .where('device_hash', '=', sha256(device))
    .executeTakeFirst();
  return row?.device_hash ?? 'stranger';
}

/** Remembers the browser after a whole log-in; returns the Set-Cookie line that names it. */
export async function rememberDevice(
  house: Pick<House, 'db' | 'origin'>,
  personId: string,
  cookies: Cookies,
): Promise<string> {
  const device = deviceFrom(cookies) ?? newToken();
  await house.db
    .insertInto('account_device')
    .values({ person_id: personId, device_hash: sha256(device) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return deviceCookie(house, device);
}
