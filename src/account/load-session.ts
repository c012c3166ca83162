import { sql } from 'kysely';
import { sha256 } from '../platform/change/hash.ts';
import type { Moment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import type { Grant, Who } from '../platform/pages/gate.ts';
import { type Cookies, sessionTokenFrom } from './session-cookie.ts';
import './tables.ts';

export type LoadedSession = {
  readonly tokenHash: string;
  readonly idleEnds: Moment;
  readonly ends: Moment;
  readonly endedAt: Moment | null;
  readonly secondFactorGiven: boolean;
  readonly returnTo: string | null;
  /** The account has a confirmed second factor. */
  readonly enabled: boolean;
  readonly who: Who;
};

/**
 * The session of a cookie with its person and their roles, running or over: one query, asked by every request
 * (`session_of` in migrations/0019-auditors.sql).
 */
export async function loadSession(
  house: Pick<House, 'db' | 'origin'>,
  cookies: Cookies,
): Promise<LoadedSession | null> {
  const token = sessionTokenFrom(house, cookies);
  if (token === null) return null;
  const { rows } = await sql<Row>`select * from session_of(${sha256(token)})`.execute(house.db);
  const [row] = rows;
  return row ? sessionOf(row) : null;
}

type Row = {
  token_hash: string;
  idle_ends: string;
  ends: string;
  ended_at: string | null;
  second_factor_given: boolean;
  return_to: string | null;
  id: string;
  name: string;
  email: string;
  enabled: boolean;
  grants: Grant[] | null;
};

const sessionOf = (row: Row): LoadedSession => ({
  tokenHash: row.token_hash,
  idleEnds: row.idle_ends,
  ends: row.ends,
  endedAt: row.ended_at,
  secondFactorGiven: row.second_factor_given,
  returnTo: row.return_to,
  enabled: row.enabled,
  who: { id: row.id, name: row.name, email: row.email, grants: row.grants ?? [] },
});
