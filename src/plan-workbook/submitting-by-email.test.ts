import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type Person, type TestHouse, theUsual } from '../../test/support/a-house.ts';
import { loadPlanVersion } from '../improvement-plan/load-versions.ts';
import { changePlanAction } from '../improvement-plan/save-action.ts';
import { loadPlan } from '../improvement-plan/store.ts';
import {
  afterFullDue,
  anAction,
  decided,
  lowOutcomes,
  submitNow,
} from '../improvement-plan/testing/a-plan.ts';
import { typed } from '../improvement-plan/testing/typed.ts';
import { paths } from '../paths.ts';
import { submitEmailed } from './submit-emailed.ts';
import { downloadedPlan, type Edits, editedPlan } from './testing/a-plan-file.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const stillValid = 'Is the delivery date still valid, if not provide an updated date';
const question = 'What does the email ask for?';
const valid = { rows: { 'A1.a-1': { [stillValid]: 'Yes' }, 'C1.b-1': { [stillValid]: '31/03/2027' } } };

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
  await lowOutcomes(await house.as(cast.mo), where, ['A1.a', 'C1.b']);
  await anAction(await house.as(cast.mo), where);
  house.setClock(afterFullDue);
  await submitNow(await house.as(cast.ada), where);
});

const open = async (person: Person, to: string) => (await house.visit(person)).open(to);
const plan = () => loadPlan(house.db, where);
const latest = async () => (await loadPlanVersion(house.db, where, (await plan())?.version ?? 0))?.content;
const inRound = async () => {
  await decided(house, where, 'agreed', 'It is credible.');
  house.setClock('2026-12-02T09:00:00.000Z');
};

/** A reviewer loads a workbook with these edits, and saves all of it. */
async function emailed(edits: Edits, person: Person = cast.reg) {
  const bytes = await editedPlan(await downloadedPlan(await house.as(cast.mo), where), edits);
  const visit = await open(person, paths.emailedPlan.to(where));
  visit.fill('Who sent the email', 'it@northbridge.example');
  visit.fill('Day', '1').fill('Month', '7').fill('Year', '2026');
  await visit.attach('The workbook', { filename: 'theirs.xlsx', bytes }).press('Upload and check');
  expect(visit.errors()).toEqual([]);
  await visit.press('Save selected actions');
  return visit;
}

const told = async (subject: string) =>
  (
    await house.db
      .selectFrom('delivery')
      .select(['recipient', 'body'])
      .where('subject', 'like', `%${subject}%`)
      .orderBy('created_at', 'desc')
      .orderBy('recipient')
      .execute()
  ).filter((one) => one.body.includes('on behalf of the organisation'));

describe('submitting as the organisation’s email asks (R26)', () => {
  test('the update: nothing is chosen beforehand; who, on whose behalf and which email stand in version, history and mail', async () => {
    await inRound();
    const reg = await emailed(valid);
    expect(reg.address()).toBe(paths.submitEmailedPlan.to(where));
    expect(reg.text()).toContain('1 July 2026');
    expect([...reg.document().querySelectorAll('input[type=radio][checked]')]).toEqual([]);
    await reg.press('Continue');
    expect(reg.errors()).toEqual(['Select what the organisation’s email asks for']);
    expect(await plan()).toMatchObject({ state: 'agreed', version: 1 });
    reg.choose('Submit the update December 2026 as the organisation’s email asks', question);
    await reg.press('Continue');
    expect(reg.errors()).toEqual([]);
    expect(reg.text()).toContain('Version 2 is submitted on behalf of the organisation.');
    expect(await plan()).toMatchObject({ state: 'updated', version: 2 });
    expect(await latest()).toMatchObject({
      ...{ kind: 'update', round: 'December 2026', submittedBy: 'Reg Regional' },
      emailed: { sender: 'it@northbridge.example', sentOn: '2026-07-01' },
    });
    const said = 'on behalf of the organisation, as the email of it@northbridge.example of 1 July 2026 asks';
    const ada = await open(cast.ada, paths.organisationHistory.to({ organisation: 'RX1' }));
    expect(ada.text()).toContain(`update December 2026 submitted, version 2, ${said}`);
    expect((await open(cast.ada, paths.planVersions.to(where))).text()).toContain(`Reg Regional, ${said}`);
    const version = paths.planVersion.to({ ...where, version: '2' });
    expect((await open(cast.ada, version)).text()).toContain(`by Reg Regional, ${said}`);
    for (const [who, at] of [
      [cast.ada, paths.improvementPlan.to(where)],
      [cast.dee, paths.planReview.to(where)],
    ] as const)
      expect((await open(who, at)).text()).toContain(`Reg Regional on 2 December 2026 at 9:00am, ${said}`);
    const mails = await told('update December 2026 of the improvement plan 2025-26 submitted');
    const own = [cast.ada, cast.amir, cast.sira].map((one) => one.email);
    for (const recipient of own)
      expect(mails.find((one) => one.recipient === recipient)?.body).toContain(
        'If your organisation did not ask for this, tell your reviewer at once.',
      );
    expect(mails.find((one) => one.recipient === cast.reg.email)?.body).not.toContain('did not ask for this');
  });

  test('only loading it submits nothing, and the organisation can', async () => {
    await inRound();
    const reg = await emailed(valid);
    await reg.choose('Nothing more than to load it', question).press('Continue');
    expect(reg.text()).toContain('Nothing was submitted.');
    expect(await plan()).toMatchObject({ state: 'agreed', version: 1 });
    await reg.follow('Submit it, if the email asks for that');
    expect(reg.address()).toBe(paths.submitEmailedPlan.to(where));
    const ada = await (await open(cast.ada, paths.planUpdate.to(where))).press('Submit the update');
    expect(ada.text()).toContain('Your update is submitted.');
    expect(await latest()).not.toHaveProperty('emailed');
  });

  test('what the check finds missing is listed, and nothing is submitted', async () => {
    await inRound();
    const reg = await emailed({ rows: { 'A1.a-1': { [stillValid]: 'Yes' } } });
    expect(reg.address()).toBe(paths.submitEmailedPlan.to(where));
    expect(reg.text()).toContain('C1.b-1: say whether the delivery date is still valid');
    expect(reg.text()).not.toContain(question);
    expect(await submitEmailed(await house.as(cast.reg), where, { seen: 'x', how: 'submit' })).toMatchObject({
      refused: 'invalid',
    });
    expect(await plan()).toMatchObject({ version: 1 });
  });

  test('the plan itself, returned and sent again by email: its check, and its version', async () => {
    await decided(house, where, 'returned', 'Say who pays for it.');
    house.setClock('2026-07-06T09:00:00.000Z');
    const lacking = await emailed({ rows: { 'A1.a-1': { 'Resources and funding': '' } } });
    expect(lacking.text()).toContain('Say which people and what money it has');
    house.setClock('2026-07-07T09:00:00.000Z');
    const reg = await emailed({ rows: { 'A1.a-1': { 'Resources and funding': '£5,000' } } });
    await reg.choose('Submit the plan as the organisation’s email asks', question).press('Continue');
    expect(await plan()).toMatchObject({ state: 'submitted', version: 2 });
    expect((await latest())?.actions.map((one) => [one.reference, one.resources])).toContainEqual([
      'A1.a-1',
      '£5,000',
    ]);
  });

  test('what the organisation has written since only it can hand over, and the reviewer learns nothing of it (R38)', async () => {
    await inRound();
    const secret = typed({ action: 'A secret of the working plan' });
    await changePlanAction(await house.as(cast.mo), { ...where, reference: 'C1.b-1' }, '1', secret);
    house.setClock('2026-12-03T09:00:00.000Z');
    const reg = await emailed({
      rows: { 'A1.a-1': { [stillValid]: 'Yes' }, 'C1.b-1': { [stillValid]: 'Yes' } },
    });
    await reg.open(paths.submitEmailedPlan.to(where));
    expect(reg.text()).toContain('has written in its plan since it handed it over');
    expect(reg.html()).not.toContain('secret of the working plan');
    expect(await submitEmailed(await house.as(cast.reg), where, { seen: 'x', how: 'submit' })).toMatchObject({
      problems: [{ code: 'written-since' }],
    });
    expect(await plan()).toMatchObject({ version: 1 });
  });

  test('rows that wait keep it from being submitted, and so does a plan that changed under the reviewer’s eyes', async () => {
    await inRound();
    const mixed = await emailed({
      rows: { 'A1.a-1': { [stillValid]: 'Yes' }, 'C1.b-1': { [stillValid]: 'soon' } },
    });
    expect(mixed.address(), 'a row is refused').toBe(paths.checkEmailedPlan.to(where));
    await mixed.open(paths.submitEmailedPlan.to(where));
    expect(mixed.text()).toContain('Rows of the workbook are not saved.');
    house.setClock('2026-12-03T09:00:00.000Z');
    const reg = await emailed({ rows: { 'C1.b-1': { [stillValid]: 'Yes' } } });
    reg.choose('Submit the update', question);
    await changePlanAction(
      await house.as(cast.mo),
      { ...where, reference: 'A1.a-1' },
      '1',
      typed({ action: 'Changed in the meantime' }),
    );
    await reg.press('Continue');
    expect(reg.status()).toBe(422);
    expect(await plan()).toMatchObject({ version: 1 });
  });

  test('nobody but the reviewer who loaded it; nothing to submit leads back', async () => {
    await inRound();
    await emailed(valid);
    const at = paths.submitEmailedPlan.to(where);
    const dee = await open(cast.dee, at);
    expect(dee.address(), 'loaded by another').toBe(paths.emailedPlan.to(where));
    for (const person of [cast.dora, cast.nat, cast.otto])
      expect((await open(person, at)).status()).toBe(404);
    expect((await open(cast.ada, at)).status()).toBe(403);
    expect(await submitEmailed(await house.as(cast.dee), where, { seen: 'x', how: 'submit' })).toMatchObject({
      refused: 'missing',
    });
    expect(await submitEmailed(await house.as(cast.ada), where, { seen: 'x', how: 'submit' })).toMatchObject({
      refused: 'forbidden',
    });
  });
});
