import type { LightMyRequestResponse } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { allocateOutcome } from '../../src/allocation/allocate-outcome.ts';
import { loadAllocation } from '../../src/allocation/store.ts';
import { findOutcome, findPack } from '../../src/framework/rules/find.ts';
import { indicatorsOf } from '../../src/framework/rules/level.ts';
import { aMember, cast, type Person, type TestHouse } from '../support/a-house.ts';
import { columns, expected, expectedActs, type Row } from './expectations.ts';
import { anEmptyHouse, fill, type Place } from './filled-house.ts';
import { type Cookie, cookieOf, get, post } from './requests.ts';
import { entries, type PathName, samples } from './samples.ts';

/**
 * The role contributor in the matrix: three people from outside, to whom an outcome is given, only an indicator of it,
 * and nothing. Written down by hand: what is not named here lacks the right (-), whatever the page, and is
 * unknown (.) in another organisation. Pages for everybody answer them as they answer a viewer.
 */
const opens: { readonly [N in PathName]?: string } = {
  myWork: 'yyy',
  objective: 'yy-',
  outcome: 'yy-',
  outcomePolicy: 'y--',
  comments: 'yy-',
  commentAnswer: 'yy-',
  // Somebody else’s.
  comment: '>>-',
  outcomeReview: 'yy-',
  askReviews: 'yy-',
  evidenceFile: 'yy-',
};

const acts: { readonly [N in PathName]?: { readonly [act: string]: string } } = {
  outcome: { save: 'yy-', attach: 'yy-', detach: 'y--' },
  outcomePolicy: { save: 'y--' },
  comments: { add: 'yy-', resolve: 'yy-', reopen: 'yy-' },
  commentAnswer: { answer: 'yy-' },
  comment: { save: 'yy-', remove: 'yy-' },
  outcomeReview: { review: 'yy-' },
};

const somebody = (id: string, name: string): Person => ({ id, name, email: `${id}@example.com` });
const contributors = [
  somebody('wanda', 'Wanda Whole'),
  somebody('iris', 'Iris Indicator'),
  somebody('nora', 'Nora Nothing'),
] as const;
const [wanda, iris] = contributors;

let house: TestHouse;
let places: readonly [own: Place, other: Place];
let cookies: readonly Cookie[];

beforeAll(async () => {
  ({ house } = await anEmptyHouse());
  const { own, other } = await fill(house);
  places = [own, other];
  for (const person of contributors) await house.given(...aMember(person, 'contributor'));
  for (const outcome of [own.outcome, own.policyOutcome]) await giveTo(own, outcome);
  cookies = await Promise.all(contributors.map((person) => cookieOf(house, person)));
});

async function giveTo({ organisation, edition }: Place, outcome: string) {
  const where = { organisation, edition, outcome };
  const pack = findPack(house.packs, edition);
  const placed = pack && findOutcome(pack.framework, outcome);
  const indicator = placed ? (indicatorsOf(placed.outcome)[0]?.id ?? '') : '';
  const { version } = await loadAllocation(house.db, where, outcome);
  const wanted = { version, owner: null, contributors: [wanda.id], due: '' };
  await allocateOutcome(await house.as(cast.ada), where, { ...wanted, indicators: { [indicator]: iris.id } });
}

const toLogIn = (answer: LightMyRequestResponse) =>
  String(answer.headers.location ?? '').startsWith('/log-in?');
const decided = (answer: LightMyRequestResponse) =>
  [200, 409, 422].includes(answer.statusCode) || (answer.statusCode === 303 && !toLogIn(answer));

const marks: Readonly<Record<number, string>> = { 200: 'y', 403: '-', 404: '.', 303: '>' };
const markOf = (answer: LightMyRequestResponse) => marks[answer.statusCode] ?? `[${answer.statusCode}]`;

/** As a viewer is answered, where an address is about no organisation. */
const asViewer = ([line]: Row): string => {
  const mark = line.replaceAll(' ', '')[columns.indexOf('viewer')] ?? '';
  return mark.repeat(contributors.length);
};

describe.each(entries)('$name', ({ name, entry }) => {
  test('opens for contributors where it is given to them, and nowhere else', async () => {
    for (const [index, place] of places.slice(0, expected[name].length).entries()) {
      let seen = '';
      for (const cookie of cookies)
        seen += markOf(
          entry.kind === 'action'
            ? await post(house, samples[name](place), name === 'logOut' ? '' : cookie, {})
            : await get(house, samples[name](place), cookie),
        );
      const own = expected[name].length === 1 ? asViewer(expected[name]) : (opens[name] ?? '---');
      expect(seen).toBe(index === 0 ? own : '...');
    }
  });
});

const buttons = entries.flatMap(({ name, entry }) =>
  entry.kind === 'page' && expected[name].length === 2
    ? Object.keys(entry.acts ?? {}).map((act) => ({ name, act }))
    : [],
);

describe.each(buttons)('$name: $act', ({ name, act }) => {
  test('decides for contributors where it is given to them, and nowhere else', async () => {
    for (const [index, place] of places.entries()) {
      let seen = '';
      for (const cookie of cookies) {
        const answer = await post(house, samples[name](place), cookie, { act });
        seen += decided(answer) ? 'y' : markOf(answer);
      }
      expect(seen).toBe(index === 0 ? (acts[name]?.[act] ?? '---') : '...');
    }
  });
});

test('what contributors may press are buttons that there are', () => {
  for (const [name, own] of Object.entries(acts))
    for (const act of Object.keys(own))
      expect(Object.keys(expectedActs[name as PathName] ?? {})).toContain(act);
});
