import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type Person, type TestHouse, theUsual } from '../../test/support/a-house.ts';
import { mailsTo, toldOf } from '../../test/support/mails.ts';
import { paths } from '../paths.ts';
import { loadPosition } from '../publication/load-position.ts';
import { publishInterim } from '../publication/publish-interim.ts';
import { loadInterim } from '../publication/store.ts';
import { challengeHandedOver } from './challenge-function.ts';
import { loadChallenges } from './challenges.ts';
import { fieldsOf } from './rules/entry.ts';
import { saveFunction } from './save-function.ts';
import { anEntry } from './testing/an-entry.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const list = paths.interimFunctions.to({ ...where, version: '1' });
const one = paths.interimFunction.to({ ...where, version: '1', reference: 'F1' });

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
});

const open = async (person: Person, to: string) => (await house.visit(person)).open(to);

const record = async (over: Parameters<typeof anEntry>[0] = {}, reference: string | null = null) =>
  saveFunction(await house.as(cast.mo), where, reference, {
    ...{ fields: fieldsOf(anEntry(over)), more: {}, reason: 'incident', explanation: '', version: '1' },
  });

async function publish() {
  const today = await loadPosition(house.db, house.packs, where, house.clock.now());
  const answer = { how: 'not-yet', by: '', on: '' };
  const seen = today?.contentHash ?? '';
  expect(await publishInterim(await house.as(cast.ada), where, answer, seen)).toHaveProperty('done');
}

describe('essential functions that were handed over (R11)', () => {
  test('are those of the moment of publication, whatever is changed later', async () => {
    await record();
    await publish();
    await record({ name: 'Renamed later' }, 'F1');
    const dora = await open(cast.dora, list);
    expect(dora.text()).toContain('Emergency department');
    expect(dora.text()).not.toContain('Renamed later');
    const found = await loadInterim(house.db, 'RX1', '2025-26', 1);
    expect(found?.snapshot.functions?.entries).toEqual([anEntry()]);
    await publish();
    expect((await open(cast.dora, paths.interimFunctions.to({ ...where, version: '2' }))).text()).toContain(
      'Renamed later',
    );
  });

  test('an interim without any says so, and its text has no such part', async () => {
    await publish();
    expect((await open(cast.nat, list)).text()).toContain('No functions were recorded');
    expect((await loadInterim(house.db, 'RX1', '2025-26', 1))?.text).not.toContain('"functions"');
    expect((await open(cast.nat, one)).status()).toBe(404);
  });

  test('a sign-off no longer holds once they change (R39)', async () => {
    const hash = async () =>
      (await loadPosition(house.db, house.packs, where, house.clock.now()))?.contentHash;
    await record();
    const before = await hash();
    await record({ owner: 'Somebody else' }, 'F1');
    expect(await hash()).not.toBe(before);
  });

  test('are read by reviewers and its own people; unpublished ones by nobody else (R38)', async () => {
    await record();
    expect((await open(cast.nat, list)).status()).toBe(404);
    await publish();
    for (const person of [cast.ada, cast.vera, cast.nat, cast.dora, cast.reg])
      expect((await open(person, one)).status(), person.name).toBe(200);
    for (const person of [cast.otto, cast.dee])
      expect((await open(person, one)).status(), person.name).toBe(404);
  });
});

describe('challenges (R30)', () => {
  beforeEach(async () => {
    await record();
    await publish();
  });

  test('a reviewer challenges, the organisation answers, both are told, all stays on record', async () => {
    const dora = await open(cast.dora, list);
    await dora.follow('Emergency department');
    dora.choose('A challenge').fill('What you want to say', 'Why is maternity not listed?');
    await dora.press('Put on record');
    expect(dora.errors()).toEqual([]);
    expect(dora.text()).toContain('Not answered');
    expect(await toldOf(house, 'essential function')).toEqual([cast.ada.email, cast.amir.email]);
    const [told] = await mailsTo(house, cast.ada, 'essential function');
    expect(told?.body).toContain(one);
    expect(told?.body).not.toContain('maternity');

    house.setClock('2026-01-05T10:00:00.000Z');
    const waits = 'A challenge of your essential functions waits for your answer.';
    const starts = [paths.organisation.to(where), paths.assessment.to(where)];
    for (const start of starts) expect((await open(cast.mo, start)).text()).toContain(waits);
    const mo = await open(cast.mo, paths.essentialFunctions.to(where));
    expect(mo.text()).toContain('challenge, not answered (Dora Reviewer)');
    await mo.follow('Function F1, interim version 1');
    expect(mo.text()).toContain('Why is maternity not listed?');
    await mo.press('Answer challenge 1');
    expect(mo.errors()).toEqual(['Enter your answer']);
    await mo.fill('Your answer to challenge 1', 'It is a function of its own.').press('Answer challenge 1');
    expect(mo.errors()).toEqual([]);
    expect(await mailsTo(house, cast.dora, 'essential function')).toHaveLength(1);
    for (const start of starts) expect((await open(cast.mo, start)).text()).not.toContain(waits);
    await dora.open(one);
    expect(dora.text()).toContain('It is a function of its own.');
    expect(dora.text()).toContain('Mo Member, 5 January 2026 at 10:00am');
    expect(dora.text()).not.toContain('Not answered');
    await dora.open(list);
    expect(dora.document().querySelector('#handed-over')?.textContent).toContain('1');
  });

  test('what is missing is said, and what was typed stays', async () => {
    const nat = await open(cast.nat, one);
    await nat.fill('What you want to say', 'x'.repeat(4_001)).press('Put on record');
    expect(nat.errors()).toEqual([
      'Select whether this is a challenge or a comment',
      'What you want to say must be 4,000 characters or fewer',
    ]);
    expect(nat.document().querySelector('textarea')?.textContent).toHaveLength(4_001);
    await nat.choose('A comment').fill('What you want to say', ' ').press('Put on record');
    expect(nat.errors()).toEqual(['Enter what you want to say']);
  });

  test('a comment waits for nobody', async () => {
    const nat = await open(cast.nat, one);
    await nat.choose('A comment').fill('What you want to say', 'Clear.').press('Put on record');
    expect(nat.text()).toContain('Your comment is on record');
    expect(nat.text()).not.toContain('Not answered');
  });

  test('a regional lead reads; viewers read; nobody challenges the own organisation (DOMAIN 2)', async () => {
    for (const person of [cast.reg, cast.vera, cast.ada])
      expect((await open(person, one)).text()).not.toContain('Put on record');
    expect((await open(cast.vera, one)).text()).not.toContain('Your answer');
    const on = { ...where, publication: 1, reference: 'F1' };
    const input = { kind: 'challenge', text: 'x' };
    expect(await challengeHandedOver(await house.as(cast.reg), on, input)).toEqual({ refused: 'missing' });
    await house.given({
      type: 'role-given',
      organisation: 'RX1',
      about: null,
      payload: { person: cast.dora.id, role: 'viewer', discipline: null },
    });
    expect(await challengeHandedOver(await house.as(cast.dora), on, input)).toEqual({ refused: 'forbidden' });
    expect(await loadChallenges(house.db, 'RX1', '2025-26')).toEqual([]);
  });
});
