import type { LightMyRequestResponse } from 'fastify';
import { cast, type Person, type TestHouse } from '../support/a-house.ts';
import { sessionCookie } from '../support/gate.ts';
import { type Column, columns } from './expectations.ts';
import { nell } from './filled-house.ts';

export type Cookie = string;

const people: { readonly [C in Column]: Person | null } = {
  administrator: cast.ada,
  member: cast.mo,
  viewer: cast.vera,
  siro: cast.sira,
  'national team, sees': cast.nat,
  'national team, decides': cast.dee,
  'national team, sees and decides': nell,
  'DHSC reviewer': cast.dora,
  'regional lead': cast.reg,
  nobody: null,
};

export const personOf = (column: Column): Person | null => people[column];

/** The cookie of somebody who has just logged in. */
export async function cookieOf(house: TestHouse, person: Person | null): Promise<Cookie> {
  if (person === null) return '';
  const [[name, value] = ['', '']] = Object.entries(await sessionCookie(house, person.id));
  return `${name}=${encodeURIComponent(value)}`;
}

/** One cookie per column. */
export const cookiesByColumn = (house: TestHouse): Promise<readonly Cookie[]> =>
  Promise.all(columns.map((column) => cookieOf(house, people[column])));

const ours = { host: 'localhost:3000', origin: 'http://localhost:3000' };

export const get = ({ app }: TestHouse, url: string, cookie: Cookie): Promise<LightMyRequestResponse> =>
  app.inject({ method: 'GET', url, headers: { ...ours, cookie } });

/** Sends a form as a browser does from one of our pages. */
export const post = (
  { app }: TestHouse,
  url: string,
  cookie: Cookie,
  fields: Readonly<Record<string, string>>,
): Promise<LightMyRequestResponse> =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...ours, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });

/** An answer without what differs each time: the nonce and the session's clock. */
export const timeless = ({ statusCode, headers, body }: LightMyRequestResponse): string =>
  JSON.stringify({ statusCode, ...headers, date: '', body })
    .replace(/nonce-[^']+'/g, "nonce'")
    .replace(/ nonce=\\"[^"]*"/g, '')
    .replace(/ data-session-(ends|now)=\\"[^"]*"/g, '')
    .replace(/"content-length":"?\d+"?,/, '');
