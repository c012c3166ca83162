import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type TestHouse, theUsual } from '../../test/support/a-house.ts';
import { answerOutcome } from '../assessment/answer-outcome.ts';
import { loadAnswer, loadAnswers } from '../assessment/store.ts';
import { outcomesOf } from '../framework/rules/find.ts';
import { levelsOf } from '../framework/rules/level.ts';
import { paths } from '../paths.ts';
import { type Edit, filledIn } from './testing/a-filled-workbook.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const page = paths.offlineWorkbook.to(where);
const day = 24 * 60 * 60 * 1_000;

let house: TestHouse;
let codes: readonly string[];
let framework: string;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
  const pack = house.packs.editions.find((one) => one.edition.id === where.edition);
  if (!pack) throw new Error('no pack');
  framework = pack.framework.id;
  codes = outcomesOf(pack.framework)
    .map(({ outcome }) => outcome)
    .filter(
      (one) =>
        levelsOf(one).length === 3 && !pack.edition.policies[one.code] && !pack.edition.fields[one.code],
    )
    .map(({ code }) => code);
});

const code = (n: number): string => codes[n] ?? '';
const answer = (n: number) => loadAnswer(house.db, 'RX1', where.edition, framework, code(n));
const save = async (n: number, statement: string, version = 0, person = cast.mo) =>
  answerOutcome(await house.as(person), { ...where, outcome: code(n) }, { version, statement });
const journal = async () => (await house.db.selectFrom('journal').select('id').execute()).length;

/** The workbook as somebody downloads it, with some cells filled in. */
async function filled(edits: readonly Edit[], person = cast.mo): Promise<Uint8Array> {
  const visit = await (await house.visit(person)).open(paths.offlineWorkbookFile.to(where));
  return filledIn(visit.bytes(), edits);
}

const statement = (n: number, text: string): Edit => ({
  ...{ outcome: code(n), heading: 'Supporting information', text },
});
const level = (n: number, text: string): Edit => ({ outcome: code(n), heading: 'Achievement level', text });

async function uploaded(bytes: Uint8Array, person = cast.mo) {
  const visit = await (await house.visit(person)).open(page);
  return visit.attach('Your workbook', { filename: 'ours.xlsx', bytes }).press('Upload and check');
}

const isTicked = (html: Document, outcome: string) =>
  html.querySelector(`input[name=take][value="${outcome}"]`)?.hasAttribute('checked') ?? null;

describe('the assessment, filled in offline', () => {
  test('a member downloads it, fills it in, sees every change before it is saved, and saves it in one step', async () => {
    await save(1, 'We wrote this down in spring.');
    const bytes = await filled([
      level(0, 'Achieved'),
      statement(0, 'A first line\nand =1+1'),
      statement(1, 'We wrote this down in autumn.'),
    ]);
    const before = await journal();
    const mo = await uploaded(bytes);
    expect(mo.errors()).toEqual([]);
    expect(mo.text()).toContain('ours.xlsx, uploaded on 12 December 2025');
    expect(mo.text()).toContain('2 outcomes would change.');
    expect(mo.html()).toMatch(/<del>.*spring/s);
    expect(mo.html()).toMatch(/<ins>.*autumn/s);
    expect(await journal(), 'nothing is saved by looking').toBe(before);

    await mo.press('Save selected outcomes');
    expect(mo.text()).toContain('2 outcomes saved from your workbook.');
    expect(mo.address()).toBe(page);
    expect(await answer(0)).toMatchObject({
      level: 'achieved',
      statement: 'A first line\nand =1+1',
      version: 1,
    });
    expect(await answer(1)).toMatchObject({ statement: 'We wrote this down in autumn.', version: 2 });
    expect(await journal()).toBe(before + 2);
    expect(
      (await loadAnswers(house.db, 'RX1', where.edition, framework)).size,
      'nothing else is touched',
    ).toBe(2);

    const again = await uploaded(await filled([]));
    expect(again.text()).toContain('There is nothing to save from this workbook');
    expect(again.text()).not.toContain('Not read from the workbook');
  });

  test('what somebody saved since is shown with both versions and taken only by whoever chooses it (R7)', async () => {
    await save(0, 'As it was.');
    await save(1, 'As it was too.');
    const bytes = await filled([statement(0, 'The words of the workbook.'), statement(2, 'Mine alone.')]);
    await save(0, 'The words of a colleague.', 1, cast.ada);
    await save(1, 'Changed in the service only.', 1, cast.ada);
    const mo = await uploaded(bytes);
    for (const words of [
      'Saved since you downloaded',
      'The words of a',
      'colleague',
      'saved by Ada Administrator',
    ])
      expect(mo.text()).toContain(words);
    expect(isTicked(mo.document(), code(0))).toBe(false);
    expect(isTicked(mo.document(), code(1)), 'the workbook did not change it').toBe(null);
    expect(isTicked(mo.document(), code(2))).toBe(true);
    expect(mo.text()).toContain('Saved by somebody since, and not changed in the workbook: 1 outcome');

    await mo.press('Save selected outcomes');
    expect((await answer(0)).statement).toBe('The words of a colleague.');
    expect((await answer(1)).statement).toBe('Changed in the service only.');
    expect((await answer(2)).statement).toBe('Mine alone.');

    // The one that is still to be decided waits.
    expect(mo.address()).toBe(paths.checkWorkbook.to(where));
    await mo.choose(`Save ${code(0)} from the workbook`).press('Save selected outcomes');
    expect(await answer(0)).toMatchObject({ statement: 'The words of the workbook.', version: 3 });
  });

  test('what is saved while the page is open stops the whole step, and both versions are shown anew (R7)', async () => {
    const mo = await uploaded(await filled([statement(0, 'Of the workbook.'), statement(1, 'Also.')]));
    await save(0, 'Of somebody quicker.', 0, cast.ada);
    await mo.press('Save selected outcomes');
    expect(mo.status()).toBe(409);
    expect(mo.errors()).toEqual([
      `${code(0)} was saved after you opened this page. Nothing was saved: look at both versions, then choose again`,
    ]);
    expect((await answer(1)).version, 'all or nothing').toBe(0);
    expect(mo.html()).toContain('quicker');
    await mo.press('Save selected outcomes');
    expect(await answer(0)).toMatchObject({ statement: 'Of the workbook.', version: 2 });
    expect((await answer(1)).version).toBe(1);
  });

  test('what the rules refuse is named by sheet and cell, and cannot be chosen; the rest can be saved', async () => {
    const mo = await uploaded(
      await filled([
        level(0, 'Nearly'),
        statement(1, 'x'.repeat(32_000)),
        { outcome: code(2), heading: 'Save as complete', text: 'Yes' },
        statement(3, 'Fine.'),
      ]),
    );
    expect(mo.text()).toMatch(/Answers, cell [A-Z]+\d+: Choose one of the levels in the list/);
    expect(mo.text()).toMatch(
      /Answers, cell [A-Z]+\d+: Supporting information must be 30,000 characters or fewer/,
    );
    expect(mo.text()).toMatch(/Answers, cell [A-Z]+\d+: A level cannot be taken away/);
    for (const n of [0, 1, 2]) expect(isTicked(mo.document(), code(n))).toBe(null);
    await mo.press('Save selected outcomes');
    expect((await answer(3)).statement).toBe('Fine.');
    expect((await loadAnswers(house.db, 'RX1', where.edition, framework)).size).toBe(1);
  });

  test('an outcome that the page did not offer cannot be slipped in, and nothing chosen is said', async () => {
    const mo = await uploaded(await filled([level(0, 'Nearly'), statement(1, 'Fine.')]));
    mo.document().querySelector('input[name=take]')?.setAttribute('value', code(0));
    await mo.press('Save selected outcomes');
    expect(mo.status()).toBe(409);
    expect((await answer(0)).version).toBe(0);
    await mo.open(paths.checkWorkbook.to(where));
    await mo.untick(`Save ${code(1)} from the workbook`).press('Save selected outcomes');
    expect(mo.status()).toBe(422);
    expect(mo.errors()).toEqual(['Select at least one outcome to save']);
  });

  test('a waiting workbook is its person’s alone, can be removed, and expires after a day', async () => {
    const bytes = await filled([statement(0, 'Mine.')]);
    const mo = await uploaded(bytes);
    const ada = await (await house.visit(cast.ada)).open(paths.checkWorkbook.to(where));
    expect(ada.address()).toBe(page);
    expect(ada.text()).not.toContain('ours.xlsx');
    await mo.press('Remove this workbook');
    expect(mo.text()).toContain('The workbook is removed');
    await uploaded(bytes);
    house.setClock(new Date(Date.parse('2025-12-12T09:00:00.000Z') + day).toISOString());
    await mo.open(paths.checkWorkbook.to(where));
    expect(mo.address()).toBe(page);
    expect((await answer(0)).version).toBe(0);
  });

  test('a viewer downloads and cannot upload; strangers find nothing (R38)', async () => {
    const vera = await (await house.visit(cast.vera)).open(page);
    expect(vera.text()).toContain('Members and administrators can upload a workbook');
    await vera.open(paths.offlineWorkbookFile.to(where));
    expect(vera.header('content-disposition')).toContain('assessment-RX1-2025-26.xlsx');
    for (const person of [cast.otto, cast.nat, cast.reg])
      expect((await (await house.visit(person)).open(paths.offlineWorkbookFile.to(where))).status()).toBe(
        404,
      );
  });

  test('a closed edition can be downloaded, and nothing is taken into it', async () => {
    const mo = await (await house.visit(cast.mo)).open(
      paths.offlineWorkbook.to({ organisation: 'RX1', edition: '2024-25' }),
    );
    expect(mo.text()).toContain('This assessment is closed');
    expect(mo.document().querySelector('input[type=file]')).toBe(null);
  });

  test('a workbook of another organisation or edition is refused by name', async () => {
    const otto = await (await house.visit(cast.otto)).open(
      paths.offlineWorkbookFile.to({ organisation: 'RY2', edition: '2025-26' }),
    );
    const mo = await uploaded(otto.bytes());
    expect(mo.status()).toBe(422);
    expect(mo.errors()).toEqual([
      'The workbook belongs to Southport Vale NHS Foundation Trust (RY2). Upload one that was downloaded here',
    ]);
    await mo.open(paths.offlineWorkbookFile.to({ organisation: 'RX1', edition: '2024-25' }));
    expect((await uploaded(mo.bytes())).errors()).toEqual([
      'The workbook is for edition 2024-25. Upload it in the assessment for that edition',
    ]);
  });
});
