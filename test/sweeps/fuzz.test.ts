import fc from 'fast-check';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cast, type TestHouse } from '../support/a-house.ts';
import { anEmptyHouse, fill, nell, type Place } from './filled-house.ts';
import { type Cookie, cookieOf } from './requests.ts';
import { entries, samples } from './samples.ts';

let house: TestHouse;
let place: Place;
let cookies: readonly Cookie[];
const said: unknown[] = [];
beforeAll(async () => {
  ({ house } = await anEmptyHouse());
  ({ own: place } = await fill(house));
  cookies = await Promise.all([cast.ada, nell, null].map((person) => cookieOf(house, person)));
  // The service tells its operator of what broke there; nothing should.
  vi.spyOn(console, 'error').mockImplementation((...words) => void said.push(words));
});
afterAll(() => vi.restoreAllMocks());

/** Would run, and would be seen in the page, if it were not escaped. */
const probe = '<x-probe onload="a()">\'"&lt;`{{7*7}}';
const runs = 12;

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    probe,
    '',
    '\u0000',
    '\uD800',
    '../../etc/passwd',
    "' or 1=1; --",
    '%00%ff',
    'constructor',
    '__proto__',
    '-1',
    '9'.repeat(400),
    '2147483648',
    'NaN',
    '2026-02-31',
    '\r\nSet-Cookie: session=stolen',
    'x'.repeat(70_000),
  ),
);
const fields = fc.array(
  fc.tuple(
    fc.oneof(
      nasty,
      fc.constantFrom(
        'act',
        'version',
        'level',
        'email',
        'marks[A1.a.A#1]',
        'q',
        'return',
        'from',
        'compare',
        'how',
      ),
    ),
    nasty,
  ),
  { maxLength: 8 },
);
const who = fc.nat({ max: 2 });
const encoded = (pairs: [string, string][]) =>
  pairs.map((pair) => pair.map((text) => encodeURIComponent(text.toWellFormed())).join('=')).join('&');

/** The address with one parameter replaced, or as it is, and with a query. */
const addressOf = (address: string, at: number, value: string, query: [string, string][]) => {
  const [path = ''] = address.split('?');
  const parts = path.split('/');
  const index = 1 + (at % Math.max(1, parts.length - 1));
  const changed = at % 3 === 0 ? parts : parts.with(index, encodeURIComponent(value.toWellFormed()));
  return `${changed.join('/')}?${encoded(query)}`.slice(0, 14_000);
};

async function sound(options: InjectOptions): Promise<LightMyRequestResponse> {
  const answer = await house.app.inject({
    ...options,
    headers: { host: 'localhost:3000', ...options.headers },
  });
  const body = answer.body.slice(0, 400_000);
  expect(answer.statusCode, `${options.method} ${String(options.url).slice(0, 200)}`).toBeLessThan(500);
  expect(said.splice(0)).toEqual([]);
  if (String(answer.headers['content-type']).includes('html')) expect(body).not.toContain('<x-probe');
  expect(body).not.toMatch(/node_modules|\bat \w+ \(|\.tsx?:\d+:\d+/);
  expect(Object.keys(answer.headers)).not.toContain('x-powered-by');
  return answer;
}

const form = { origin: 'http://localhost:3000', 'content-type': 'application/x-www-form-urlencoded' };

describe.each(entries)('$name', ({ name, entry }) => {
  test('takes any address, query, cookie and header without breaking, and repeats nothing unescaped', async () => {
    const wild = fc.asyncProperty(
      who,
      fc.nat(),
      nasty,
      fields,
      nasty,
      async (person, at, value, query, cookie) => {
        const headers = {
          cookie: `${cookies[person]}; notice=${encodeURIComponent(cookie.toWellFormed())}; device=${encodeURIComponent(cookie.toWellFormed())}`,
          'accept-language': cookie.replace(/[^\x20-\x7e]/g, '').slice(0, 200),
        };
        await sound({ method: 'GET', url: addressOf(samples[name](place), at, value, query), headers });
      },
    );
    await fc.assert(wild, { numRuns: runs });
  });

  if (entry.kind === 'download') return;
  test('takes any form without breaking, and repeats nothing unescaped', async () => {
    const wild = fc.asyncProperty(who, fields, async (person, pairs) => {
      const headers = { ...form, cookie: cookies[person] };
      await sound({ method: 'POST', url: samples[name](place), headers, payload: encoded(pairs) });
    });
    await fc.assert(wild, { numRuns: runs });
  });
});
