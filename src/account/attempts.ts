import { sql } from 'kysely';
import { sha256 } from '../platform/change/hash.ts';
import { machineClock } from '../platform/clock.ts';
import type { Db } from '../platform/database/open-database.ts';
import { type Limit, sayWait, waitFor } from './rules/attempts.ts';
import './tables.ts';

const quarter = 15 * 60;
const hour = 60 * 60;
const day = 24 * hour;

/** How often what may be tried. By whom is `subject` of `countAttempt`; never an address on the network alone. */
export const limits = {
  password: [
    { seconds: quarter, most: 10 },
    { seconds: day, most: 50 },
  ],
  /** Whoever tries codes has the password already, and there are only a million codes. */
  code: [
    { seconds: quarter, most: 5 },
    { seconds: day, most: 30 },
  ],
  /** All accounts together that one browser tries. */
  device: [{ seconds: quarter, most: 30 }],
  forgottenPassword: [{ seconds: hour, most: 3 }],
} as const satisfies Record<string, readonly Limit[]>;

type What = keyof typeof limits;

/**
 * Counts one attempt, before it is judged, so that attempts side by side cannot pass the limit together.
 * Answers how long to wait (`12 minutes`), or null when this attempt may be made.
 */
export async function countAttempt(db: Db, what: What, ...by: readonly string[]): Promise<string | null> {
  const now = machineClock.now();
  const rows = await db
    .insertInto('account_attempts')
    .values(
      limits[what].map(({ seconds }) => ({
        subject: subjectOf(what, by),
        seconds,
        started_at: now,
        count: 1,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['subject', 'seconds']).doUpdateSet({
        count: sql`case when ${isOver} then 1 else account_attempts.count + 1 end`,
        started_at: sql`case when ${isOver} then excluded.started_at else account_attempts.started_at end`,
      }),
    )
    .returning(['seconds', 'started_at as startedAt', 'count'])
    .execute();
  const wait = waitFor(rows, limits[what], now);
  return wait > 0 ? sayWait(wait) : null;
}

const isOver = sql<boolean>`account_attempts.started_at + account_attempts.seconds * interval '1 second' <= excluded.started_at`;

/** Emails and browsers are counted by their hash: the table tells nobody who tried to log in. */
const subjectOf = (what: What, by: readonly string[]): string => `${what}.${sha256(by.join('\n'))}`;

/** After a success one starts anew; counters that nobody needs any more go too. */
export async function forgetAttempts(db: Db, what: What, ...by: readonly string[]): Promise<void> {
  const yesterday = new Date(Date.now() - day * 1000).toISOString();
  await db
    .deleteFrom('account_attempts')
    .where((where) =>
      where.or([where('subject', '=', subjectOf(what, by)), where('started_at', '<', yesterday)]),
    )
    .execute();
}
