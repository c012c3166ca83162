import { paths } from '../paths.ts';
import { machineClock } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { leadTo, type Redirected } from '../platform/pages/page.ts';
import { type LoadedSession, loadSession } from './load-session.ts';
import { isOver } from './rules/session.ts';
import type { Cookies } from './session-cookie.ts';

/** The running session of these cookies, whether its second factor was given or not; null when there is none. */
export async function runningSession(
  house: Pick<House, 'db' | 'origin'>,
  cookies: Cookies,
): Promise<LoadedSession | null> {
  const session = await loadSession(house, cookies);
  return session && !isOver(session, machineClock.now()) ? session : null;
}

/** The session that waits for a code; otherwise where to go instead. */
export async function awaitingCode(house: House, cookies: Cookies): Promise<LoadedSession | Redirected> {
  const session = await runningSession(house, cookies);
  if (!session) return leadTo(paths.logIn.to());
  const waits = session.enabled && !session.secondFactorGiven;
  return waits ? session : leadTo(session.returnTo ?? paths.selectOrganisation.to());
}
