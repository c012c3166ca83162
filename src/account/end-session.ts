import { sha256 } from '../platform/change/hash.ts';
import { machineClock } from '../platform/clock.ts';
import type { Db } from '../platform/database/open-database.ts';
import { type Cookies, sessionTokenFrom } from './session-cookie.ts';
import './tables.ts';

const running = (db: Db) =>
  db.updateTable('account_session').set({ ended_at: machineClock.now() }).where('ended_at', 'is', null);

/**
 * Ends the session of a cookie. The row stays, and so does the cookie: a form that another tab sends late is
 * still kept for its person (R5), and opens nothing.
 */
export async function endSession(db: Db, cookies: Cookies): Promise<void> {
  const token = sessionTokenFrom(cookies);
  if (token !== null) await running(db).where('token_hash', '=', sha256(token)).execute();
}

/** Ends all sessions of a person, except the one of these cookies if given. */
export async function endSessions(db: Db, personId: string, except: Cookies = {}): Promise<void> {
  const token = sessionTokenFrom(except);
  await running(db)
    .where('person_id', '=', personId)
    .where('token_hash', '<>', token === null ? '' : sha256(token))
    .execute();
}
