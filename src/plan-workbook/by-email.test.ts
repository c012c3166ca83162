import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type Person, type TestHouse, theUsual } from '../../test/support/a-house.ts';
import { mailsTo, toldOf } from '../../test/support/mails.ts';
import { loadActions } from '../improvement-plan/action-store.ts';
import { addPlanAction, changePlanAction } from '../improvement-plan/save-action.ts';
import {
  afterFullDue,
  anAction,
  decided,
  lowOutcomes,
  submitNow,
} from '../improvement-plan/testing/a-plan.ts';
import { typed } from '../improvement-plan/testing/typed.ts';
import { paths } from '../paths.ts';
import { loadUpdate } from '../plan-review/load-update.ts';
import { downloadedPlan, type Edits, editedPlan } from './testing/a-plan-file.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const page = paths.emailedPlan.to(where);
const inRound = '2026-12-02T09:00:00.000Z';
const stillValid = 'Is the delivery date still valid, if not provide an updated date';
const comments = 'December 2026 comments';

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
  await lowOutcomes(await house.as(cast.mo), where, ['A1.a', 'C1.b']);
  await anAction(await house.as(cast.mo), where);
  house.setClock(afterFullDue);
  await submitNow(await house.as(cast.ada), where);
});

const open = async (person: Person, to = page) => (await house.visit(person)).open(to);
const edited = async (edits: Edits) =>
  editedPlan(await downloadedPlan(await house.as(cast.mo), where), edits);
const action = async (reference: string) =>
  (await loadActions(house.db, where)).find((one) => one.reference === reference);
const answers = async () =>
  (await loadUpdate(house.db, house.packs, where, house.clock.now()))?.answers ?? new Map();
const change = async (reference: string, text: string) =>
  changePlanAction(
    await house.as(cast.mo),
    { ...where, reference },
    String((await action(reference))?.version),
    typed({ action: text }),
  );

async function emailed(bytes: Uint8Array, person: Person = cast.reg) {
  const visit = await open(person);
  visit.fill('Who sent the email', 'it@northbridge.example');
  visit.fill('Day', '1').fill('Month', '7').fill('Year', '2026');
  return visit.attach('The workbook', { filename: 'theirs.xlsx', bytes }).press('Upload and check');
}

describe('a workbook that came by email (R26)', () => {
  test('the reviewer sees the difference, takes it, and the organisation reads who did it and is told', async () => {
    const reg = await emailed(
      await edited({
        rows: { 'A1.a-1': { Action: 'Review privileged access every week', Ticket: 'SEC-17' } },
        headings: ['Ticket'],
      }),
    );
    expect(reg.errors()).toEqual([]);
    expect(reg.text()).toContain('theirs.xlsx, from it@northbridge.example, sent on 1 July 2026.');
    expect(reg.text()).toContain('As handed over');
    await reg.press('Save selected actions');
    expect(reg.text()).toContain('1 action saved from the workbook. The organisation is told by email.');
    expect((await action('A1.a-1'))?.action).toBe('Review privileged access every week');
    const history = await open(cast.ada, paths.organisationHistory.to({ organisation: 'RX1' }));
    expect(history.text()).toContain(
      'Improvement plan: workbook theirs.xlsx taken, on behalf of the organisation, from the email of it@northbridge.example of 1 July 2026: changed A1.a-1',
    );
    expect(history.text()).toContain('Reg Regional');
    const words = 'a workbook was loaded into your improvement plan';
    expect(await toldOf(house, words)).toEqual([cast.ada, cast.amir, cast.sira].map((one) => one.email));
    for (const { body } of await mailsTo(house, cast.sira, words)) expect(body).not.toContain('privileged');
  });

  test('what the organisation has written since it handed over is neither shown nor replaced (R38)', async () => {
    const bytes = await edited({
      rows: { 'A1.a-1': { Action: 'From the email' }, 'C1.b-1': { Action: 'From the email too' } },
    });
    await change('A1.a-1', 'A secret of the working plan');
    const reg = await emailed(bytes);
    expect(reg.html()).not.toContain('secret of the working plan');
    expect(reg.text()).toContain(
      'The organisation has changed this action since it handed the plan over. Ask them',
    );
    await reg.press('Save selected actions');
    expect((await action('A1.a-1'))?.action).toBe('A secret of the working plan');
    expect((await action('C1.b-1'))?.action).toBe('From the email too');
  });

  test('a working row that was never handed over is unknown to a reviewer, as one that is not there', async () => {
    await addPlanAction(
      await house.as(cast.mo),
      { ...where, outcome: 'A1.a' },
      typed({ action: 'Not yet for others' }),
    );
    const reg = await emailed(
      await edited({ added: [{ Reference: 'B2.a-7', 'Outcome code': 'B2.a', Action: 'x' }] }),
    );
    expect(reg.text()).toContain('“A1.a-2” is no action of this plan');
    expect(reg.text()).toContain('“B2.a-7” is no action of this plan');
  });

  test('in the round it carries the update: columns S and T become answers, a later date is explained (R24, R26)', async () => {
    await decided(house, where, 'agreed', 'It is credible.');
    house.setClock(inRound);
    const bytes = await edited({
      rows: {
        'A1.a-1': { [stillValid]: 'yes', [comments]: 'All goes well', 'Action status': 'In progress' },
        'C1.b-1': { [stillValid]: '31/12/2027' },
      },
    });
    const reg = await emailed(bytes);
    expect(reg.text()).toContain('say why in the comments');
    await reg.press('Save selected actions');
    expect((await answers()).get('A1.a-1')).toMatchObject({ stillValid: true, comment: 'All goes well' });
    expect((await action('A1.a-1'))?.status).toBe('in-progress');
    expect((await answers()).has('C1.b-1')).toBe(false);

    // The organisation goes on where the reviewer left off, and submits it in the service.
    const mo = await open(cast.mo, paths.planWorkbook.to(where));
    const next = await edited({
      rows: { 'C1.b-1': { [stillValid]: '31/12/2027', [comments]: 'The supplier is late' } },
    });
    await mo.attach('Your workbook', { filename: 'ours.xlsx', bytes: next }).press('Upload and check');
    await mo.press('Save selected actions');
    expect((await answers()).get('C1.b-1')).toMatchObject({
      stillValid: false,
      newDelivery: '2027-12-31',
      comment: 'The supplier is late',
    });
  });

  test('an update is taken of actions that the organisation goes on writing, and leaves them as they are (R38)', async () => {
    await decided(house, where, 'agreed', 'It is credible.');
    house.setClock(inRound);
    const bytes = await edited({ rows: { 'A1.a-1': { [stillValid]: 'Yes', [comments]: 'On its way' } } });
    await change('A1.a-1', 'A secret of the working plan');
    const reg = await emailed(bytes);
    expect(reg.html()).not.toContain('secret of the working plan');
    await reg.press('Save selected actions');
    expect(reg.text()).toContain('1 action saved from the workbook.');
    expect((await action('A1.a-1'))?.action).toBe('A secret of the working plan');
    expect((await answers()).get('A1.a-1')).toMatchObject({ stillValid: true, comment: 'On its way' });
    // What the organisation has answered itself nobody replaces.
    const again = await emailed(await edited({ rows: { 'A1.a-1': { [comments]: 'Something else' } } }));
    expect(again.text()).toContain('The organisation has changed this action since');
  });

  test('before the round columns S and T are named and not taken; the rest of the row is', async () => {
    const reg = await emailed(
      await edited({ rows: { 'A1.a-1': { [stillValid]: 'Yes', Action: 'Something else' } } }),
    );
    expect(reg.text()).toContain('Not taken: updates are answered in their round, once the plan is agreed.');
    await reg.press('Save selected actions');
    expect((await action('A1.a-1'))?.action).toBe('Something else');
    expect((await answers()).size).toBe(0);
  });

  test('who sent it and when is asked, with what was typed kept; nobody else may (R38)', async () => {
    const reg = await open(cast.reg);
    reg.fill('Day', '31').fill('Month', '2').fill('Year', '2026');
    await reg.press('Upload and check');
    expect(reg.errors()).toEqual([
      'Select the workbook that you filled in',
      'Enter who sent the email',
      'Date of the email must be a real date, for example 27 3 2026',
    ]);
    expect((await open(cast.dee)).status(), 'the national team').toBe(200);
    for (const person of [cast.dora, cast.nat, cast.otto]) expect((await open(person)).status()).toBe(404);
    for (const person of [cast.ada, cast.mo]) expect((await open(person)).status()).toBe(403);
  });
});
