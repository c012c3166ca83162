import { sha256 } from '../platform/change/hash.ts';
import { machineClock } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { type Cookies, sessionTokenFrom } from './session-cookie.ts';
import './tables.ts';

type Place = Pick<House, 'db' | 'origin'>;

const running = ({ db }: Place) =>
  db.updateTable('account_session').set({ ended_at: machineClock.now() }).where('ended_at', 'is', null);

/**
 * Ends the session of a cookie. The row stays, and so does the cookie: a form that another tab sends late is
 * still kept for its person (R5), and opens nothing.
 */
export async function endSession(house: Place, cookies: Cookies): Promise<void> {
  const token = sessionTokenFrom(house, cookies);
  if (token !== null) await running(house).where('token_hash', '=', sha256(token)).execute();
}

/** Ends all sessions of a person, except the one of these cookies if given. */
export async function endSessions(house: Place, personId: string, except: Cookies = {}): Promise<void> {
  const token = sessionTokenFrom(house, except);
  await running(house)
    .where('person_id', '=', personId)
    .where('token_hash', '<>', token === null ? '' : sha256(token))
    .execute();
}
