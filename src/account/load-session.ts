import { sql } from 'kysely';
import { sha256 } from '../platform/change/hash.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
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

/** The session of a cookie with its person and their roles, running or over: one query, asked by every request. */
export async function loadSession(db: Queryable, cookies: Cookies): Promise<LoadedSession | null> {
  const token = sessionTokenFrom(cookies);
  if (token === null) return null;
  const { rows } = await sql<Row>`
    select s.token_hash, s.idle_ends, s.ends, s.ended_at, s.second_factor_given, s.return_to,
      p.id, p.name, p.email, coalesce(u.two_factor_enabled, false) as enabled,
      (select json_agg(json_build_object('role', g.role, 'organisation', g.organisation,
          'organisationName', o.name, 'region', g.region) order by o.name, g.organisation, g.role, g.region)
        from role_grant g left join organisation o on o.code = g.organisation
        where g.person_id = p.id) as grants
    from account_session s
    join person p on p.id = s.person_id
    left join account_user u on u.id = p.id
    where s.token_hash = ${sha256(token)}`.execute(db);
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
