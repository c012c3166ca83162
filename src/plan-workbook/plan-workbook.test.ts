import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type Person, type TestHouse, theUsual } from '../../test/support/a-house.ts';
import { loadActions } from '../improvement-plan/action-store.ts';
import { changePlanAction } from '../improvement-plan/save-action.ts';
import { anAction, lowOutcomes } from '../improvement-plan/testing/a-plan.ts';
import { typed } from '../improvement-plan/testing/typed.ts';
import { sheetsOf, workbookOf } from '../offline-workbook/testing/a-filled-workbook.ts';
import { paths } from '../paths.ts';
import { type Edits, editedPlan } from './testing/a-plan-file.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const page = paths.planWorkbook.to(where);

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
  await lowOutcomes(await house.as(cast.mo), where, ['A1.a', 'C1.b']);
});

const open = async (person: Person, to = page) => (await house.visit(person)).open(to);
const file = async (person = cast.mo) => (await open(person, paths.planWorkbookFile.to(where))).bytes();
const uploaded = async (bytes: Uint8Array, person = cast.mo) =>
  (await open(person)).attach('Your workbook', { filename: 'plan.xlsx', bytes }).press('Upload and check');
const edited = async (edits: Edits) => editedPlan(await file(), edits);
const action = async (reference: string) =>
  (await loadActions(house.db, where)).find((one) => one.reference === reference);
const journal = async () => (await house.db.selectFrom('journal').select('id').execute()).length;
const save = async (reference: string, over: Parameters<typeof typed>[0]) =>
  changePlanAction(
    await house.as(cast.ada),
    { ...where, reference },
    String((await action(reference))?.version),
    typed(over),
  );

describe('the plan in Excel (R26)', () => {
  test('a member downloads it, fills it in, sees every change before it is saved, and saves it in one step', async () => {
    await anAction(await house.as(cast.mo), where);
    const visit = await (await open(cast.mo, paths.improvementPlan.to(where))).follow('Work on it in Excel');
    expect(visit.text()).toContain('Your 2 actions');
    const bytes = await edited({
      rows: { 'A1.a-1': { Action: 'Review privileged access every week', 'Delivery date': '30/11/2026' } },
      added: [
        {
          'Outcome code': 'C1.b',
          Action: '=1+1 is what we teach',
          'Action owner': 'vera viewer',
          'Delivery date': '1 March 2027',
        },
      ],
    });
    const before = await journal();
    const mo = await uploaded(bytes);
    expect(mo.errors()).toEqual([]);
    expect(mo.text()).toContain('2 actions would change, 1 of them new.');
    expect(mo.html()).toMatch(/<del>.*month/s);
    expect(mo.html()).toMatch(/<ins>.*week/s);
    expect(mo.text()).toContain('30 November 2026');
    expect(await journal(), 'nothing is saved by looking').toBe(before);

    await mo.press('Save selected actions');
    expect(mo.text()).toContain('2 actions saved from the workbook, 1 of them new.');
    expect(await action('A1.a-1')).toMatchObject({
      action: 'Review privileged access every week',
      delivery: '2026-11-30',
      version: 2,
      owner: { kind: 'outside', name: 'Priya Nair, network manager' },
    });
    expect(await action('C1.b-2')).toMatchObject({
      action: '=1+1 is what we teach',
      owner: { kind: 'person', id: 'vera', name: 'Vera Viewer' },
      delivery: '2027-03-01',
      status: 'not-started',
    });
    expect((await open(cast.mo, paths.organisationHistory.to({ organisation: 'RX1' }))).text()).toContain(
      'Improvement plan: workbook plan.xlsx taken: changed A1.a-1; added C1.b-2',
    );
    // Uploaded once more it says what stands, and adds nothing twice.
    const again = await uploaded(bytes);
    expect(again.text()).toContain('0 actions would change.');
    expect(await journal()).toBe(before + 3);
  });

  test('the template is downloaded from its day on, with a row for each gap; filled in it opens the plan', async () => {
    expect((await open(cast.mo)).text()).toContain('The template can be downloaded from 1 June 2026.');
    const early = await open(cast.mo, paths.planTemplateFile.to(where));
    expect(early.address()).toBe(page);
    house.setClock('2026-06-01T00:00:00.000+01:00');
    const bytes = (await open(cast.mo, paths.planTemplateFile.to(where))).bytes();
    const unfilled = await uploaded(bytes);
    expect(unfilled.text()).toContain('Outcomes for which no action is entered: 2');
    expect(unfilled.text()).toContain('There is nothing to save from this workbook.');
    const mo = await uploaded(
      await editedPlan(bytes, {
        rows: { 'C1.b': { Action: 'Watch logs at night', 'Action status': 'In progress' } },
      }),
    );
    await mo.press('Save selected actions');
    expect(await action('C1.b-1')).toMatchObject({ action: 'Watch logs at night', status: 'in-progress' });
    expect((await action('C1.b-1'))?.gap, 'the prefilled gap').not.toBe('');
  });

  test('what somebody saved meanwhile is named and replaced by nobody who has not chosen it (R7)', async () => {
    await anAction(await house.as(cast.mo), where);
    const both = await edited({
      rows: { 'A1.a-1': { Action: 'Mine of the one' }, 'C1.b-1': { Action: 'Mine of the other' } },
    });
    await save('A1.a-1', { action: 'Somebody else was here' });
    const mo = await uploaded(both);
    expect(mo.text()).toContain('Saved since you downloaded');
    const ticked = (key: string) =>
      mo.document().querySelector(`input[name=take][value="${key}"]`)?.hasAttribute('checked');
    expect([ticked('A1.a-1'), ticked('C1.b-1')]).toEqual([false, true]);
    // And between looking and saving.
    await save('C1.b-1', { action: 'Somebody else was quicker' });
    await mo.press('Save selected actions');
    expect(mo.status()).toBe(409);
    expect(mo.errors()).toEqual([
      'Action C1.b-1 was changed after you opened this page. Nothing was saved: look at both versions, then choose again',
    ]);
    expect(await action('C1.b-1')).toMatchObject({ action: 'Somebody else was quicker' });
    expect((await open(cast.mo)).text(), 'the workbook waits').toContain('You uploaded plan.xlsx');
  });

  test('a row left as it was downloaded takes nothing back that somebody saved since', async () => {
    await anAction(await house.as(cast.mo), where);
    const bytes = await file();
    await save('A1.a-1', { action: 'Somebody else was here' });
    const mo = await uploaded(bytes);
    expect(mo.text()).toContain('Saved by somebody since, and not changed in the workbook: 1');
    expect(mo.text()).toContain('There is nothing to save from this workbook.');
  });

  test('unknown rows, changed keys and bad dates are named by cell, and keep no other row from being taken (R26)', async () => {
    await anAction(await house.as(cast.mo), where);
    const mo = await uploaded(
      await edited({
        rows: {
          'A1.a-1': { 'Delivery date': '31/2/2027', 'Action status': 'Nearly', 'Planned start': 'soon' },
          'C1.b-1': { Action: 'This is fine' },
        },
        added: [
          { Reference: 'B2.a-9', 'Outcome code': 'B2.a', Action: 'Nobody knows me' },
          { 'Outcome code': 'Z9.z', Action: 'Of nothing' },
          { 'Outcome code': 'A1.a', 'ODS code': 'RY2', Action: 'Of somebody else' },
          { 'Outcome code': 'A1.a', Dependencies: 'None' },
        ],
      }),
    );
    const text = mo.text();
    for (const said of [
      'Improvement plan, cell Q6: Delivery date must be a real date, like 27/3/2026',
      'Improvement plan, cell P6: Planned start must be a real date, like 27/3/2026',
      'Improvement plan, cell R6: Choose one of the statuses in the list',
      'Improvement plan, cell U8: “B2.a-9” is no action of this plan.',
      'Improvement plan, cell F9: “Z9.z” is no outcome of this framework',
      'Improvement plan, cell B10: “RY2” is another organisation. The row is not taken',
      'Improvement plan, cell K11: Enter the action',
    ])
      expect(text).toContain(said);
    await mo.press('Save selected actions');
    expect(await action('C1.b-1')).toMatchObject({ action: 'This is fine' });
    expect(await loadActions(house.db, where)).toHaveLength(2);
  });

  test('columns of the organisation’s own are kept, shown when they change, and come with the next download (R26)', async () => {
    await anAction(await house.as(cast.mo), where);
    const mo = await uploaded(
      await edited({ headings: ['Ticket'], rows: { 'A1.a-1': { Ticket: 'SEC-17' } } }),
    );
    expect(mo.text()).toContain('The column “Ticket” is your own.');
    await mo.press('Save selected actions');
    const next = await edited({ rows: { 'A1.a-1': { Ticket: '' }, 'C1.b-1': { Ticket: 'SEC-18' } } });
    const again = await uploaded(next);
    expect(again.text()).not.toContain('is your own');
    expect(again.html()).toMatch(/<del>.*SEC-17.*<\/del>/s);
    await again.press('Save selected actions');
    expect((await uploaded(next)).text()).toContain('There is nothing to save');
  });

  test('a workbook of another organisation, edition or round is refused by name', async () => {
    await anAction(await house.as(cast.mo), where);
    const bytes = await file();
    await lowOutcomes(await house.as(cast.otto), { ...where, organisation: 'RY2' }, ['A1.a']);
    const otto = await open(cast.otto, paths.planWorkbook.to({ ...where, organisation: 'RY2' }));
    await otto.attach('Your workbook', { filename: 'plan.xlsx', bytes }).press('Upload and check');
    expect(otto.errors()).toEqual([
      'The workbook belongs to Northbridge University Hospitals NHS Trust (RX1). Nothing of it was read',
    ]);
    const other = async (from: string, to: string) =>
      (await uploaded(await replaced(bytes, from, to))).errors();
    expect(await other('Edition: 2025-26 (v8)', 'Edition: 2024-25 (v7)')).toEqual([
      'The workbook is for edition 2024-25. Upload it in the plan for that edition',
    ]);
    expect(await other('December 2026 comments', 'December 2025 comments')).toEqual([
      'The workbook is for the round December 2025. Download a new copy for the round that is asked for now',
    ]);
    expect(await other('Reference', 'What is this')).toEqual([
      'The workbook has no column “Reference”, so its rows cannot be known again. Download a new copy and fill that in',
    ]);
  });

  test('who reads the plan downloads it, who writes it uploads; nobody else learns of it (R38)', async () => {
    await anAction(await house.as(cast.mo), where);
    const vera = await open(cast.vera);
    expect(vera.text()).toContain('Members and administrators can upload a workbook.');
    for (const person of [cast.reg, cast.dee, cast.nat, cast.dora, cast.otto])
      for (const to of [page, paths.planWorkbookFile.to(where), paths.checkPlanWorkbook.to(where)])
        expect((await open(person, to)).status()).toBe(404);
  });
});

/** The workbook with one text of its cells replaced. */
async function replaced(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const sheets = await sheetsOf(bytes);
  return workbookOf(
    sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.map((cell) => (cell === from ? to : cell))),
    })),
  );
}
