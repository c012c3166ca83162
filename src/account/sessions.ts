import { sha256 } from '../platform/change/hash.ts';
import { type Moment, machineClock } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { type Cookies, sessionTokenFrom } from './session-cookie.ts';
import './tables.ts';

export type RunningSession = {
  readonly startedAt: Moment;
  readonly endsAt: Moment;
  readonly isThis: boolean;
};

/** Where a person is logged in now, latest first. */
export async function runningSessions(
  house: Pick<House, 'db' | 'origin'>,
  personId: string,
  cookies: Cookies,
): Promise<RunningSession[]> {
  const now = machineClock.now();
  const here = sha256(sessionTokenFrom(house, cookies) ?? '');
  const rows = await house.db
    .selectFrom('account_session')
    .select(['token_hash', 'started_at', 'idle_ends'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('idle_ends', '>', now)
    .where('ends', '>', now)
    .orderBy('started_at', 'desc')
    .execute();
  return rows.map((row) => ({
    startedAt: row.started_at,
    endsAt: row.idle_ends,
    isThis: row.token_hash === here,
  }));
}
