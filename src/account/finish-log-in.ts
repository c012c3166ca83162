import { paths } from '../paths.ts';
import type { House } from '../platform/house.ts';
import type { Redirected } from '../platform/pages/page.ts';
import { rememberDevice } from './device.ts';
import { endSession } from './end-session.ts';
import type { Cookies } from './session-cookie.ts';
import { startSession } from './start-session.ts';

export type LoggedIn = {
  readonly personId: string;
  readonly cookies: Cookies;
  readonly secondFactorGiven: boolean;
  readonly returnTo: string | null;
};

/**
 * A whole log-in: a new session in place of the one before, on a browser that is known from now on. `via` is a
 * page to be seen first; where the person wanted to go then waits in the session.
 */
export async function finishLogIn(
  house: House,
  { personId, cookies, secondFactorGiven, returnTo }: LoggedIn,
  via?: { readonly to: string; readonly notice?: string },
): Promise<Redirected> {
  await endSession(house, cookies);
  const session = await startSession(house, personId, { secondFactorGiven, returnTo: via ? returnTo : null });
  const device = await rememberDevice(house, personId, cookies);
  const next = via ?? { to: returnTo ?? paths.selectOrganisation.to() };
  return { redirect: { ...next, cookies: [...session, device] } };
}

/** A log-in whose second factor is still due: a session that opens nothing but the page that asks for it. */
export async function halfwayLogIn(
  house: House,
  half: Omit<LoggedIn, 'secondFactorGiven'>,
  to: string,
): Promise<Redirected> {
  await endSession(house, half.cookies);
  const cookies = await startSession(house, half.personId, {
    secondFactorGiven: false,
    returnTo: half.returnTo,
  });
  return { redirect: { to, cookies } };
}
