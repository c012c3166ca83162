import { beforeEach, describe, expect, test } from 'vitest';
import { attachEvidence } from '../../src/assessment/attach-evidence.ts';
import type { AnswerContent } from '../../src/assessment/rules/answer.ts';
import { loadAnswers } from '../../src/assessment/store.ts';
import { answeredIn } from '../../src/carry-forward/testing/last-year.ts';
import { paths } from '../../src/paths.ts';
import { aHouse, cast, type TestHouse, theUsual } from '../support/a-house.ts';
import { bothPacks } from '../support/both-packs.ts';
import type { Visitor } from '../support/visitor.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const at = (outcome: string) => paths.outcome.to({ ...where, outcome });
const lastYear: Readonly<Record<string, Partial<AnswerContent>>> = {
  'A1.a': {
    level: 'achieved',
    complete: true,
    statement: 'The board hears of cyber security every quarter.',
  },
  'A1.b': { level: 'achieved', complete: true, statement: 'Roles are written down.' },
  'B2.a': {
    level: 'achieved',
    complete: true,
    statement: 'Everybody uses a second factor.',
    policy: { value: 'yes', details: {} },
  },
  'C1.a': { level: null, statement: 'Only words.' },
};

let house: TestHouse;
let ada: Visitor;

const answers = async (edition = where.edition) => {
  const pack = house.packs.editions.find((one) => one.edition.id === edition);
  return loadAnswers(house.db, where.organisation, edition, pack?.framework.id ?? '');
};
const carryAll = async (visit: Visitor, address = paths.carryForward.to(where)) =>
  (await visit.open(address)).choose('All objectives').press('Carry forward');

describe('starting a year from the last', () => {
  beforeEach(async () => {
    house = await aHouse({ now: '2025-10-06T09:00:00.000Z' });
    await house.given(...theUsual(), ...answeredIn(house.packs, '2024-25', lastYear));
    ada = await house.visit(cast.ada);
  });

  test('suggestions change no answer and count nowhere until they are confirmed (R8)', async () => {
    await ada.open(paths.assessment.to(where));
    const before = ada.text();
    await ada.follow('Start from your 2024-25 answers');
    await ada.choose('All objectives').press('Carry forward');
    expect(ada.text()).toContain('4 outcomes are carried forward from 2024-25, to be confirmed');
    expect((await answers()).size).toBe(0);
    await ada.open(paths.assessment.to(where));
    expect(ada.text()).toBe(before);
    await ada.open(paths.interim.to(where));
    expect(ada.text()).not.toContain('every quarter');
    await ada.open(at('A1.a'));
    expect(ada.text()).toContain('Carried forward from 2024-25, to be confirmed');
    expect(ada.text()).toContain('The board hears of cyber security every quarter.');
    expect(ada.document().querySelectorAll('input[name=level][checked]')).toHaveLength(0);
    await ada.open(paths.organisationHistory.to(where));
    expect(ada.text()).toContain('Carried forward from 2024-25, to be confirmed: 4 outcomes');
  });

  test('by objective, once; and what was dismissed comes back when it is carried again', async () => {
    await ada.open(paths.carryForward.to(where));
    await ada.press('Carry forward');
    expect(ada.errors()).toEqual(['Select all objectives, or those to carry forward']);
    await ada.choose('C. Detecting cyber security events').press('Carry forward');
    expect(ada.text()).toContain('1 outcome is carried forward');
    await ada.open(paths.carryForward.to(where));
    await ada.choose('C. Detecting cyber security events').press('Carry forward');
    expect(ada.errors()).toEqual(['These objectives are carried forward already. Select another one']);
    await (await ada.open(at('C1.a'))).press('Dismiss last year’s answer');
    expect(ada.text()).toContain('Last year’s answer is dismissed');
    expect(ada.text()).not.toContain('Only words.');
    await ada.open(paths.carryForward.to(where));
    await ada.choose('C. Detecting cyber security events').press('Carry forward');
    expect((await ada.open(at('C1.a'))).text()).toContain('Only words.');
  });

  test('several are confirmed as still true; the one whose policy is not confirmed is refused by name (R2)', async () => {
    await carryAll(ada);
    expect(ada.document().querySelectorAll('input[name=confirm]')).toHaveLength(3);
    expect(ada.document().querySelectorAll('input[name=confirm][checked]')).toHaveLength(0);
    expect(ada.text()).toContain('C1.a');
    expect(ada.text()).toContain('it had no level last year');
    for (const code of ['A1.a', 'B2.a']) tick(ada, code);
    await ada.choose('Save as complete').press('Confirm as still true');
    expect(ada.text()).toContain(
      '1 outcome confirmed as still true and saved as complete. Not confirmed: B2.a (its mandatory policy is not confirmed this year).',
    );
    const saved = await answers();
    expect([...saved.keys()]).toEqual(['A1.a']);
    expect(saved.get('A1.a')).toMatchObject({
      ...{ level: 'achieved', complete: true, policy: null, version: 1 },
      statement: 'The board hears of cyber security every quarter.',
    });
    tick(ada, 'B2.a');
    await ada.press('Confirm as still true');
    expect(ada.status()).toBe(422);
    expect(ada.errors()).toEqual(['B2.a is not confirmed: its mandatory policy is not confirmed this year']);
    await ada.open(paths.organisationHistory.to(where));
    expect(ada.text()).toContain('Confirmed as still true: A1.a. Not confirmed: B2.a');
    await ada.open(paths.outcomePolicy.to({ ...where, outcome: 'B2.a' }));
    await ada.choose('Yes').press('Save and continue');
    await ada.open(paths.confirmCarried.to(where));
    tick(ada, 'B2.a');
    await ada.press('Confirm as still true');
    expect((await answers()).get('B2.a')).toMatchObject({ level: 'achieved', complete: false, version: 2 });
  });

  test('what somebody saved since is refused, and stays as it is (R7)', async () => {
    await carryAll(ada);
    tick(ada, 'A1.a');
    const mo = await house.visit(cast.mo);
    await mo.open(at('A1.a'));
    await mo.fill('Supporting information', 'What Mo knows').press('Save and continue');
    await ada.press('Confirm as still true');
    expect(ada.status()).toBe(409);
    expect(ada.errors()).toEqual(['A1.a is not confirmed: it was saved after you opened this page']);
    expect((await answers()).get('A1.a')).toMatchObject({ level: null, statement: 'What Mo knows' });
    expect((await ada.open(at('A1.a'))).text()).toContain('This year’s answer stands on its own');
  });

  test('last year’s words go into the form behind what was typed, and are saved with it only', async () => {
    await carryAll(ada);
    await ada.open(at('A1.b'));
    await ada.fill('Supporting information', 'Typed').press('Use last year’s supporting information');
    const box = () => ada.document().querySelector('textarea[name=statement]')?.textContent;
    expect(box()).toBe('Typed\n\nRoles are written down.');
    expect((await answers()).size).toBe(0);
    await ada.press('Save and continue');
    expect((await answers()).get('A1.b')).toMatchObject({
      ...{ statement: 'Typed\n\nRoles are written down.', level: null, version: 1 },
    });
  });

  test('evidence is attached again, one by one or with what is confirmed', async () => {
    house.setClock('2025-03-06T09:00:00.000Z');
    const minutes = { filename: 'minutes.txt', bytes: Buffer.from('Minutes\n'), truncated: false };
    const offer = { files: [minutes], link: '', title: 'Minutes of the board' };
    const of = (outcome: string) => ({ organisation: 'RX1', edition: '2024-25', outcome });
    await attachEvidence(await house.as(cast.ada), of('A1.a'), offer);
    await attachEvidence(await house.as(cast.ada), of('A1.b'), offer);
    house.setClock('2025-10-06T09:00:00.000Z');
    await carryAll(ada);
    expect(ada.text()).toContain('Minutes of the board, added 6 March 2025, 7 months old');
    await (await ada.open(at('A1.b'))).press('Attach again: Minutes of the board');
    expect(ada.text()).toContain('The evidence is attached this year as well');
    await ada.open(paths.confirmCarried.to(where));
    tick(ada, 'A1.a');
    await ada.choose('Attach last year’s evidence again').press('Confirm as still true');
    const attached = await house.db
      .selectFrom('answer_evidence')
      .select('outcome')
      .where('edition', '=', '2025-26')
      .orderBy('outcome')
      .execute();
    expect(attached.map((one) => one.outcome)).toEqual(['A1.a', 'A1.b']);
  });

  test('then the years are compared word by word; reviewers see nothing of it (R38)', async () => {
    await carryAll(ada);
    for (const code of ['A1.a', 'A1.b']) tick(ada, code);
    await ada.press('Confirm as still true');
    await ada.open(at('A1.a'));
    await ada
      .choose('Not achieved', 'Achievement level')
      .fill('Supporting information', 'The board hears of cyber security every month.')
      .press('Save and continue');
    await ada.open(paths.assessment.to(where));
    await ada.follow('What changed since 2024-25');
    expect(ada.text()).toContain('2024-25 answers as they ended, and 2025-26 answers now');
    expect(ada.text()).toContain('Levels that fell: 1');
    expect(ada.text()).toContain('A1.a Board direction: Achieved → became Not achieved');
    await ada.follow('Show every word that changed');
    expect(ada.text()).toContain('Level: Achieved → became Not achieved');
    expect([...ada.document().querySelectorAll('del')].map((one) => one.textContent).join()).toContain(
      'quarter.',
    );
    expect([...ada.document().querySelectorAll('ins')].map((one) => one.textContent).join()).toContain(
      'month.',
    );
    // What was confirmed word for word differs only in being a draft again.
    expect(ada.text()).not.toContain('D1.a');
    await ada.open(paths.compareYears.to(where, { which: 'all', show: 'words' }));
    expect(ada.text()).toContain('D1.a');
    const nat = await house.visit(cast.nat);
    await nat.open(paths.compareYears.to(where));
    expect(nat.text()).toContain('There is nothing to compare yet');
    await nat.open(paths.compareYears.to(where, { left: '2025-26/answers' }));
    expect(nat.status()).toBe(404);
    const vera = await house.visit(cast.vera);
    await vera.open(paths.carryForward.to(where));
    expect(vera.status()).toBe(403);
    expect((await vera.open(at('A1.b'))).text()).toContain('Roles are written down.');
    expect(vera.html()).not.toContain('Dismiss last year');
  });
});

describe('without answers of last year in the service', () => {
  test('the page says so, and takes a workbook', async () => {
    house = await aHouse({ now: '2025-10-06T09:00:00.000Z' });
    await house.given(...theUsual(), ...answeredIn(house.packs, '2024-25', lastYear));
    ada = await house.visit(cast.ada);
    const earlier = paths.offlineWorkbookFile.to({ ...where, edition: '2024-25' });
    const bytes = (await ada.open(earlier)).bytes();
    await house.db.deleteFrom('answer').execute();
    await ada.open(paths.carryForward.to(where));
    expect(ada.text()).toContain('Your organisation has no 2024-25 answers in this service');
    await ada.press('Upload and carry forward');
    expect(ada.errors()).toEqual(['Select the workbook that you filled in']);
    await ada
      .attach('Your 2024-25 assessment workbook', { filename: 'last-year.xlsx', bytes })
      .press('Upload and carry forward');
    expect(ada.text()).toContain('4 outcomes are carried forward from 2024-25');
    expect((await ada.open(at('A1.a'))).text()).toContain('every quarter');
    expect((await answers()).size).toBe(0);
  });
});

describe('into another framework', () => {
  test('every kind of origin is shown with its codes, and a code used for something else is not taken for the same', async () => {
    house = await aHouse({ now: '2026-10-06T09:00:00.000Z', packs: bothPacks() });
    const said = (code: string, level: AnswerContent['level'] = 'achieved') => ({
      ...{ level, complete: true, statement: `How we did ${code}.` },
    });
    const codes = ['A1.a', 'A1.b', 'A1.c', 'A2.a', 'A2.b', 'B2.a', 'D1.c', 'E4.b'];
    await house.given(
      ...theUsual(),
      ...answeredIn(house.packs, '2025-26', {
        ...Object.fromEntries(codes.map((code) => [code, said(code)])),
        'A3.a': said('A3.a', 'partially-achieved'),
      }),
    );
    ada = await house.visit(cast.ada);
    const next = { organisation: 'RX1', edition: '2026-27' };
    await ada.open(paths.carryForward.to(next));
    expect(ada.text()).toContain('1 merged from several');
    expect(ada.text()).toContain('E4.b of 2025-26: dropped. Coding is looked at elsewhere.');
    await carryAll(ada, paths.carryForward.to(next));
    // K1.a, L1.a and B2.a are the same outcomes; the others need a look.
    const boxes = [...ada.document().querySelectorAll('input[name=confirm]')].map((one) =>
      one.getAttribute('value'),
    );
    expect(boxes).toEqual(['K1.a', 'L1.a', 'B2.a']);
    for (const said of [
      'K1.b',
      'changed from A1.b. It now asks about suppliers as well.',
      'split from A1.c',
      'merged from A2.a and A2.b',
      'the outcome no longer has that level',
    ])
      expect(ada.text()).toContain(said);
    const of = (outcome: string) => paths.outcome.to({ ...next, outcome });
    expect((await ada.open(of('B2.a'))).text()).toContain('How we did D1.c.');
    expect(ada.text()).not.toContain('How we did B2.a.');
    expect((await ada.open(of('K1.e'))).text()).toMatch(
      /A2\.a .*How we did A2\.a\..*A2\.b .*How we did A2\.b\./,
    );
    await ada.open(paths.confirmCarried.to(next));
    tick(ada, 'L1.a');
    await ada.press('Confirm as still true');
    await ada.open(paths.compareYears.to(next, { show: 'words' }));
    expect(ada.text()).toContain('This outcome is the same as B2.a');
    expect(ada.text()).toContain('This outcome is merged from A2.a and A2.b');
    expect(ada.text()).toContain('A2.a: Achieved, A2.b: Achieved → became Not answered');
    expect(ada.text()).toContain('This outcome was dropped. Coding is looked at elsewhere.');
  });
});

function tick(visit: Visitor, code: string): void {
  const box = visit.document().querySelector(`input[name=confirm][value="${code}"]`);
  if (!box) throw new Error(`${code} cannot be confirmed here`);
  box.setAttribute('checked', '');
}
