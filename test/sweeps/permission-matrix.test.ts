import type { LightMyRequestResponse } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TestHouse } from '../support/a-house.ts';
import { expected, expectedActs, type Row } from './expectations.ts';
import { anEmptyHouse, fill, type Place } from './filled-house.ts';
import { type Cookie, cookiesByColumn, get, post, timeless } from './requests.ts';
import { entries, samples } from './samples.ts';

let house: TestHouse;
let places: readonly Place[];
let cookies: readonly Cookie[];
beforeAll(async () => {
  ({ house } = await anEmptyHouse());
  const { own, other } = await fill(house);
  places = [own, other];
  cookies = await cookiesByColumn(house);
});

const marks: Readonly<Record<number, string>> = { 200: 'y', 403: '-', 404: '.', 303: '>' };
const markOf = ({ statusCode }: LightMyRequestResponse) => marks[statusCode] ?? `[${statusCode}]`;
/** Only in the own organisation where the address names none. */
const placesFor = (row: Row) => places.slice(0, row.length);

const spaced = (line: string) => `${line.slice(0, 4)} ${line.slice(4, 9)} ${line.slice(9)}`;

/** One line of marks for an address, after `check` of each answer. */
async function lineOf(
  ask: (cookie: Cookie, column: number) => Promise<LightMyRequestResponse>,
  check: (answer: LightMyRequestResponse, cookie: Cookie) => Promise<unknown>,
): Promise<string> {
  let line = '';
  for (const [column, cookie] of cookies.entries()) {
    const answer = await ask(cookie, column);
    await check(answer, cookie);
    line += markOf(answer);
  }
  return spaced(line);
}

/** What may not be known answers as what is not there does, to the byte; what is lacking says so. */
async function saysNoMore(answer: LightMyRequestResponse, cookie: Cookie) {
  if (answer.statusCode === 404)
    expect(timeless(answer)).toBe(timeless(await get(house, '/there-is-no-such-page', cookie)));
  if (answer.statusCode === 403) expect(answer.body).toContain('You do not have the role for this page');
}

describe.each(entries)('$name', ({ name, entry }) => {
  test('opens for whom it should, for nobody else, and says no more than it should (R38)', async () => {
    const seen: string[] = [];
    for (const place of placesFor(expected[name])) {
      const address = samples[name](place);
      // Logging out is asked without a session: the others are needed again.
      const ask = (cookie: Cookie) =>
        entry.kind === 'action'
          ? post(house, address, name === 'logOut' ? '' : cookie, {})
          : get(house, address, cookie);
      seen.push(await lineOf(ask, saysNoMore));
    }
    expect(seen).toEqual(expected[name]);
  });
});

const acts = entries.flatMap(({ name, entry }) =>
  entry.kind === 'page' ? Object.keys(entry.acts ?? {}).map((act) => ({ name, act })) : [],
);

describe.each(acts)('$name: $act', ({ name, act }) => {
  test('decides for whom it should; refused to anybody else, it records nothing (R13, R38)', async () => {
    const row = expectedActs[name]?.[act];
    if (!row) throw new Error(`expectations.ts does not say who may ${act} on ${name}`);
    const seen: string[] = [];
    for (const place of placesFor(row)) {
      let before = 0;
      const ask = async (cookie: Cookie) => {
        before = await entriesInJournal();
        return post(house, samples[name](place), cookie, { act, ...(await idsIn(place)) });
      };
      const check = async (answer: LightMyRequestResponse) =>
        decided(answer) ? null : expect(await entriesInJournal()).toBe(before);
      seen.push(await lineOf(async (cookie) => asAct(await ask(cookie)), check));
    }
    expect(seen).toEqual(row);
  });
});

test('what is expected of buttons is expected of buttons that exist', () => {
  const named = Object.entries(expectedActs).flatMap(([name, row]) =>
    Object.keys(row).map((act) => `${name}: ${act}`),
  );
  expect(named.sort()).toEqual(acts.map(({ name, act }) => `${name}: ${act}`).sort());
});

const toLogIn = ({ headers }: LightMyRequestResponse) =>
  String(headers.location ?? '').startsWith('/log-in?');

/** The act was asked: it did what it does, or found the form wrong. */
const decided = (answer: LightMyRequestResponse) =>
  [200, 409, 422].includes(answer.statusCode) || (answer.statusCode === 303 && !toLogIn(answer));

const asAct = (answer: LightMyRequestResponse): LightMyRequestResponse =>
  decided(answer) ? { ...answer, statusCode: 200 } : answer;

const entriesInJournal = async () => (await house.db.selectFrom('journal').select('id').execute()).length;

/** What the buttons of a list name. */
async function idsIn({ organisation }: Place): Promise<{ invitation: string; challenge: string }> {
  const invitation = house.db.selectFrom('invitation').select('id').where('state', '=', 'open');
  const challenge = house.db.selectFrom('function_challenge').select('id');
  const [first, second] = await Promise.all([
    invitation.where('organisation', '=', organisation).executeTakeFirst(),
    challenge.where('organisation', '=', organisation).executeTakeFirst(),
  ]);
  return { invitation: first?.id ?? '', challenge: second?.id ?? '' };
}
