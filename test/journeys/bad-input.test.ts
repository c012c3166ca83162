import { beforeAll, describe, expect, test } from 'vitest';
import { answerOutcome } from '../../src/assessment/answer-outcome.ts';
import { loadPosition } from '../../src/publication/load-position.ts';
import { publishInterim } from '../../src/publication/publish-interim.ts';
import { cast } from '../support/a-house.ts';
import { visitor } from '../support/visitor.ts';
import {
  allThatIsSaved,
  aStory,
  chosen,
  expectSaid,
  fields,
  inBox,
  post,
  type Story,
} from './support/the-story.ts';

let story: Story;
const base = '/organisations/RX1/assessments/2025-26';
const forms = [
  [`${base}/outcomes/A1.a`, cast.mo],
  [`${base}/outcomes/B4.d`, cast.mo],
  [`${base}/outcomes/B2.a/policy`, cast.mo],
  [`${base}/outcomes/A1.a/allocation`, cast.mo],
  [`${base}/interim/siro`, cast.ada],
  [`${base}/interim/publications/new?how=not-yet`, cast.ada],
  [`${base}/interim/sign-off`, cast.sira],
] as const;

beforeAll(async () => {
  story = await aStory();
  const mo = await story.house.as(cast.mo);
  const yes = { value: 'yes', details: {} };
  const given = { version: 0, level: 'achieved', complete: true, statement: 'It stands' } as const;
  await answerOutcome(mo, { ...story.where, outcome: 'A1.a' }, given);
  await answerOutcome(mo, { ...story.where, outcome: 'B2.a' }, { ...given, policy: yes });
  await answerOutcome(mo, { ...story.where, outcome: 'B4.d' }, { ...given, policy: yes });
  const today = await loadPosition(story.house.db, story.house.packs, story.where, mo.now);
  const notYet = { how: 'not-yet', by: '', on: '' };
  await publishInterim(await story.house.as(cast.ada), story.where, notYet, today?.contentHash ?? '');
});

const multipart = (lines: string[]) => ({
  payload: lines.join('\r\n'),
  type: 'multipart/form-data; boundary=x',
});
const part = (name: string, value: string) =>
  `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}`;

const requests: readonly (readonly [string, { payload: string | Buffer; type?: string }])[] = [
  ['a button that the page has not', fields({ act: 'nonsense', version: '1', level: 'not-achieved' })],
  ['a button called like a property of every object', fields({ act: 'constructor', version: '1' })],
  ['another of that sort', fields({ act: '__proto__', version: '1' })],
  ['two buttons at once', { payload: 'act=save&act=publish&version=1' }],
  ['no fields at all', { payload: '' }],
  ['a version that is no number', fields({ act: 'save', version: '1e999', level: 'not-achieved' })],
  ['a version from the future', fields({ act: 'save', version: '99999999999999', level: 'not-achieved' })],
  ['JSON', { payload: '{"act":{"a":1},"version":["1",{}],"level":7}', type: 'application/json' }],
  ['JSON that is no object', { payload: '[1]', type: 'application/json' }],
  ['broken JSON', { payload: '{', type: 'application/json' }],
  ['plain text', { payload: 'act=save&version=1', type: 'text/plain' }],
  ['XML', { payload: '<a/>', type: 'application/xml' }],
  ['a form of parts without an end', multipart([part('version', '1'), part('act', 'save')])],
  ['a form of parts without parts', multipart(['--x--'])],
  ['a form of parts without a boundary', { payload: 'x', type: 'multipart/form-data' }],
  ['a part called like a property of every object', multipart([part('__proto__', '1'), '--x--'])],
  ['a body of three megabytes', fields({ act: 'save', version: '1', statement: 'x'.repeat(3_000_000) })],
  ['parts of three megabytes', multipart([part('statement', 'x'.repeat(3_000_000)), '--x--'])],
  ['many thousand fields', { payload: Array.from({ length: 5_000 }, (_, n) => `f${n}=1`).join('&') }],
  ['a thousand parts', multipart([...Array.from({ length: 1_000 }, (_, n) => part(`f${n}`, '1')), '--x--'])],
  ['half a character', { payload: 'act=nonsense&statement=%E0%A4%A&level=%ZZ' }],
  ['zeros', { payload: 'act=nonsense%00&version=1%00' }],
];

describe.each(forms)('%s', (address, person) => {
  test('answers whatever is sent with a page, changes nothing, and never breaks', async () => {
    const before = await allThatIsSaved(story.house);
    for (const [what, sent] of requests) {
      const answer = await post(story.house, person, address, sent);
      expect(answer.statusCode, what).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode, what).toBeLessThan(500);
      expect(answer.headers['content-type'], what).toMatch(/^text\/html/);
      expect(answer.body, what).toContain('<h1');
    }
    expect(await allThatIsSaved(story.house)).toEqual(before);
  });
});

describe('addresses that lead nowhere', () => {
  const odd = [
    'nonsense',
    'A1',
    'constructor',
    '__proto__',
    '%00',
    '%20',
    'A1.a%2Fpolicy',
    'x'.repeat(400),
    '٣',
    '-1',
    '1.5',
    '1e400',
    '99999999999999999999',
    '01',
    '0',
  ];
  const addresses = odd.flatMap((one) => [
    `/organisations/RX1/assessments/${one}`,
    `${base}/objectives/${one}`,
    `${base}/outcomes/${one}`,
    `${base}/outcomes/${one}/policy`,
    `${base}/outcomes/${one}/allocation`,
    `${base}/outcomes/${one}/history`,
    `/organisations/RX1/assessments/${one}/interim`,
    `/organisations/RX1/assessments/${one}/interim/siro`,
    `/organisations/RX1/assessments/${one}/interim/publications/new`,
    `${base}/interim/publications/${one}`,
    `${base}/interim/publications/${one}/published`,
    `/organisations/${one}/assessments/2025-26`,
  ]);

  test('are pages that are not there, opened or posted to', async () => {
    const visit = await story.house.visit(cast.ada);
    const cookies = visit.cookies();
    for (const address of addresses) {
      const opened = await visitor(story.house.app, cookies).open(address);
      expect([opened.status(), opened.text().includes('Page not found')], address).toEqual([404, true]);
      const sent = await post(story.house, cast.ada, address, fields({ act: 'save', version: '0' }));
      expect(sent.statusCode, address).toBe(404);
    }
  }, 60_000);

  test('an address that cannot even be read is said to be none', async () => {
    const visit = await (await story.house.visit(cast.ada)).open(`${base}/outcomes/%E0%A4%A`);
    expect([400, 404]).toContain(visit.status());
  });

  test('an outcome without a policy page of its own has none; nor has B4.d, which asks on its form', async () => {
    const visit = await story.house.visit(cast.ada);
    for (const code of ['A1.a', 'B4.d']) expect((await visit.open(story.policy(code))).status()).toBe(404);
  });
});

describe('what no form of ours sends is said, and takes nothing away', () => {
  test('an unknown level, an unknown mark, an unknown policy answer', async () => {
    const before = await allThatIsSaved(story.house);
    const visit = visitor(story.house.app, (await story.house.visit(cast.mo)).cookies());
    await visit.open(story.outcome('B4.d'));
    for (const name of ['level', 'policy'])
      visit.document().querySelector(`[name=${name}][checked]`)?.setAttribute('value', 'supreme');
    const mark = visit.document().querySelector('[name^="marks["]');
    mark?.setAttribute('checked', '');
    mark?.setAttribute('value', 'maybe');
    visit.fill('Supporting information', 'Typed');
    await visit.press('Save and continue');
    expect(visit.status()).toBe(422);
    expectSaid(
      visit,
      'Select one of the answers shown for the mandatory policy',
      'Select one of the achievement levels shown',
      'Select True or Not true for this indicator, or leave it unmarked',
    );
    expect(inBox(visit, 'statement')).toBe('Typed');
    expect(await allThatIsSaved(story.house)).toEqual(before);
  });

  test('a form without its fields empties nothing', async () => {
    const answer = await post(
      story.house,
      cast.mo,
      story.outcome('B4.d'),
      fields({ act: 'save', version: '1' }),
    );
    expect(answer.statusCode).toBe(422);
    expect((await story.answer('B4.d')).statement).toBe('It stands');
  });

  test('an owner who does not belong to the organisation', async () => {
    const visit = await (await story.house.visit(cast.mo)).open(`${base}/outcomes/A1.a/allocation`);
    visit
      .fill('Owner', 'Ada Administrator (Administrator)')
      .document()
      .querySelector('[name=owner] [selected]')
      ?.setAttribute('value', 'otto');
    await visit.press('Save');
    expectSaid(visit, 'Select one of the people of your organisation');
  });

  test('far too long texts are all said, and all still there', async () => {
    const visit = await (await story.house.visit(cast.mo)).open(story.outcome('A1.b'));
    visit.fill('Supporting information', 'x'.repeat(30_001)).fill('Comment, for example', 'y'.repeat(4_001));
    await visit.choose('Achieved', 'Achievement level').press('Save and continue');
    expectSaid(
      visit,
      'Supporting information must be 30,000 characters or fewer. Attach a file for anything longer',
      'The comment on this indicator must be 4,000 characters or fewer',
    );
    expect([inBox(visit, 'statement').length, chosen(visit, 'level')]).toEqual([30_001, 'achieved']);
    expect((await story.answer('A1.b')).version).toBe(0);
  });
});
