import { sha256 } from '../platform/change/hash.ts';
import { later, machineClock } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { newToken } from '../platform/new-token.ts';
import { lasts } from './limits.ts';
import { newSession } from './rules/session.ts';
import { sessionCookie } from './session-cookie.ts';
import './tables.ts';

export type Started = {
  /** Whether the second factor was given (or, in the demonstration, is not asked for). */
  readonly secondFactorGiven: boolean;
  /** Where the person wanted to go, kept while the second factor is still due. */
  readonly returnTo?: string | null;
};

/** Logs a person in: a new session, always with a new token. Returns the Set-Cookie lines. */
export async function startSession(
  house: Pick<House, 'db' | 'origin'>,
  personId: string,
  { secondFactorGiven, returnTo = null }: Started,
): Promise<string[]> {
  const token = newToken();
  await forgetOldSessions(house.db, personId);
  const now = machineClock.now();
  const { idleEnds, ends } = newSession(now, lasts);
  await house.db
    .insertInto('account_session')
    .values({
      token_hash: sha256(token),
      person_id: personId,
      started_at: now,
      idle_ends: idleEnds,
      ends,
      ended_at: null,
      second_factor_given: secondFactorGiven,
      return_to: returnTo,
    })
    .execute();
  return [sessionCookie(house, token)];
}

/** A session is kept after its end for late forms, but not for ever. */
async function forgetOldSessions(db: House['db'], personId: string): Promise<void> {
  const before = later(machineClock.now(), -lasts.sessionKept);
  await db
    .deleteFrom('account_session')
    .where('person_id', '=', personId)
    .where('ends', '<', before)
    .execute();
}
