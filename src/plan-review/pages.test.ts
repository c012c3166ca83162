import { beforeEach, describe, expect, test } from 'vitest';
import {
  aHouse,
  aMember,
  cast,
  type Person,
  shippedPacks,
  type TestHouse,
  theUsual,
} from '../../test/support/a-house.ts';
import { addPlanAction, changePlanAction } from '../improvement-plan/save-action.ts';
import { typed } from '../improvement-plan/testing/typed.ts';
import { loadOrganisation } from '../organisation/store.ts';
import { paths } from '../paths.ts';
import { withSeparateGroup } from '../publication/testing/separate-group.ts';
import { loadCalls, loadComments } from './load-comments.ts';
import { aReviewedPlan, aSubmittedPlan, decideNow } from './testing/a-review.ts';

const edition = '2024-25';
const where = { organisation: 'RX1', edition };

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
});
const open = async (person: Person, to: string) => (await house.visit(person)).open(to);

describe('the reviewer’s desk', () => {
  test('a regional lead finds what waits in the region, acknowledges it, comments, and notes a call', async () => {
    await aSubmittedPlan(house, await house.as(cast.ada), where);
    await aSubmittedPlan(house, await house.as(cast.otto), { organisation: 'RY2', edition });
    const reg = await open(cast.reg, paths.plansDesk.to({ edition }));
    expect(reg.text()).toContain('Your region: Midlands');
    expect(reg.text()).toContain('1 organisation');
    expect(reg.text()).not.toContain('Southport');
    await reg.press('Acknowledge the selected plans');
    expect(reg.errors()).toEqual(['Select the plans to acknowledge']);
    await reg.choose('Acknowledge Northbridge').press('Acknowledge the selected plans');
    expect(reg.text()).toContain('received');
    await reg.follow('Northbridge University Hospitals');
    reg.fill('Comment on action A1.a-1', 'Who pays for it?');
    await reg.press('Send your comments to the organisation');
    expect(reg.errors()).toEqual([]);
    expect(reg.text()).toContain('Who pays for it?');
    expect(await loadComments(house.db, where)).toMatchObject([{ reference: 'A1.a-1', by: 'Reg Regional' }]);
    reg.fill('Day', '31').fill('Month', '2').fill('Year', '2025').fill('What was said', 'Money is found.');
    await reg.press('Note the call');
    expect(reg.errors()).toEqual(['Date of the call must be a real date, for example 27 3 2026']);
    expect(reg.html()).toContain('Money is found.');
    await reg.fill('Day', '1').fill('Month', '12').press('Note the call');
    expect(await loadCalls(house.db, where)).toMatchObject([{ calledOn: '2025-12-01', by: 'Reg Regional' }]);
    expect((await open(cast.reg, paths.planReview.to({ organisation: 'RY2', edition }))).status()).toBe(404);
  });

  test('of an organisation that handed nothing over an email can be loaded, by whom it is for', async () => {
    await house.given({
      ...{ type: 'status-published', organisation: 'RX1', about: edition },
      payload: { edition, status: 'standards-not-met', publishedOn: '2025-06-30' },
    });
    const reg = await open(cast.reg, paths.plansDesk.to({ edition }, { show: 'none' }));
    await reg.follow('Load a workbook that came by email');
    expect(reg.address()).toBe(paths.emailedPlan.to(where));
    expect(reg.status()).toBe(200);
    const nat = await open(cast.nat, paths.plansDesk.to({ edition }, { show: 'none' }));
    expect(nat.text()).toContain('Nothing handed over');
    expect(nat.text()).not.toContain('Load a workbook');
  });

  test('tells a regional lead nothing of a separate profile group, on no page and in no file (R31)', async () => {
    const editions = shippedPacks.editions.map(withSeparateGroup);
    house = await aHouse({ packs: { ...shippedPacks, editions } });
    await house.given(...theUsual());
    const known = await loadOrganisation(house.db, 'RX1');
    if (!known) throw new Error('There is no such organisation');
    const after = { ...known, profileGroup: 'infrastructure' };
    await house.given({
      ...{ type: 'organisation-corrected', organisation: 'RX1', about: null },
      payload: { before: { profileGroup: null }, after },
    });
    await aReviewedPlan(house, await house.as(cast.ada), where);
    const own = await open(cast.ada, paths.improvementPlan.to(where));
    expect(own.status()).toBe(200);
    const places = [
      paths.plansDesk.to({ edition }, { show: 'all' }),
      paths.planReview.to(where),
      paths.planDecision.to(where),
      paths.emailedPlan.to(where),
      paths.plansExport.to({ edition }),
    ];
    for (const to of places) {
      const reg = await open(cast.reg, to);
      expect(reg.status(), to).toBe(200);
      expect(reg.bytes().toString(), to).not.toMatch(/infrastructure/i);
    }
  });

  test('the organisation reads and answers comments; it sees neither recommendations nor calls', async () => {
    await aReviewedPlan(house, await house.as(cast.ada), where);
    const mo = await open(cast.mo, paths.improvementPlan.to(where));
    await mo.follow('Reviewers’ comments');
    expect(mo.text()).toContain('Who pays for it?');
    await mo.press('Send your answers');
    expect(mo.errors()).toEqual(['Write an answer to a comment']);
    await mo.fill('Your answer to Dee Decider on action A1.a-1', 'The board.').press('Send your answers');
    expect(mo.text()).toContain('The board.');
    for (const person of [cast.ada, cast.mo]) {
      const history = await open(person, paths.organisationHistory.to(where));
      expect(history.text()).not.toContain('recommended');
      expect(history.text()).not.toContain('Funding was agreed');
      expect((await open(person, paths.planReview.to(where))).status()).toBe(403);
    }
    const dee = await open(cast.dee, paths.planReview.to(where));
    for (const words of ['The board.', 'It is credible', 'Funding was agreed last week.', 'Reg Regional'])
      expect(dee.text()).toContain(words);
  });

  test('whoever belongs to the organisation reads no advice on it, and decides nothing', async () => {
    await aReviewedPlan(house, await house.as(cast.ada), where);
    await house.given(...aMember(cast.dee, 'viewer').slice(1));
    const dee = await open(cast.dee, paths.planReview.to(where));
    expect(dee.text()).toContain('You belong to this organisation');
    expect(dee.text()).not.toContain('It is credible');
    expect(dee.text()).not.toContain('Funding was agreed');
    expect((await open(cast.dee, paths.planDecision.to(where))).status()).toBe(403);
  });

  test('versions stand side by side, with what moved; the decision’s page says what follows from each', async () => {
    await aReviewedPlan(house, await house.as(cast.ada), where);
    const dee = await open(cast.dee, paths.planReview.to(where));
    expect(dee.text()).toContain('As agreed, version 1');
    expect(dee.text()).toContain('Update December 2025, version 2');
    expect(dee.text()).toContain('122 days later');
    expect(dee.text()).toContain('After 30 June 2026');
    await dee.follow('Decide on this plan');
    expect(dee.text()).toContain('Not possible now: Complete');
    await dee.press('Record the decision');
    expect(dee.errors()).toEqual(['Select one']);
    await dee.choose('On track').press('Record the decision');
    expect(dee.errors()).toEqual(['Enter a reason']);
    await dee.fill('Reason', 'The supplier has started.').press('Record the decision');
    expect(dee.text()).toContain('Your decision is recorded');
    const ada = await open(cast.ada, paths.improvementPlan.to(where));
    expect(ada.text()).toContain('On track: Dee Decider');
    expect(ada.text()).toContain('The supplier has started.');
  });

  test('a regional lead recommends or returns, and has no decision to make', async () => {
    await aSubmittedPlan(house, await house.as(cast.ada), where);
    const reg = await open(cast.reg, paths.planDecision.to(where));
    expect(reg.text()).not.toContain('Record the decision');
    await reg.choose('Agree the plan').fill('Reason', 'Sound.').press('Send the recommendation');
    expect(reg.text()).toContain('Your recommendation is with those who decide.');
    await reg.open(paths.planDecision.to(where));
    await reg.fill('Reason', 'Say who pays.').press('Return the plan with this reason instead');
    const ada = await open(cast.ada, paths.improvementPlan.to(where));
    expect(ada.text()).toContain('Returned with comments: Reg Regional');
    expect(ada.text()).toContain('Say who pays.');
  });

  test('the export is recorded, marked, and holds the region’s plans alone; text that looks like a formula stays text', async () => {
    await aSubmittedPlan(house, await house.as(cast.ada), where, { gap: '=1+1' });
    await aSubmittedPlan(house, await house.as(cast.otto), { organisation: 'RY2', edition });
    const reg = await open(cast.reg, paths.plansExport.to({ edition }));
    const text = reg.bytes().toString();
    expect(text.split('\r\n')[1]).toMatch(/^OFFICIAL-SENSITIVE,Northbridge .*,RX1,/);
    expect(text).toContain("'=1+1");
    expect(text).not.toContain('RY2');
    expect(reg.header('content-disposition')).toContain('OFFICIAL-SENSITIVE');
    const logged = await house.db
      .selectFrom('journal')
      .select(['actor_name', 'payload'])
      .where('type', '=', 'plans-exported')
      .execute();
    expect(logged).toMatchObject([{ actor_name: 'Reg Regional' }]);
    expect(JSON.parse(logged[0]?.payload ?? '{}')).toMatchObject({
      ...{ organisations: 1, rows: 1, regions: ['Midlands'] },
    });
    expect((await open(cast.dee, paths.plansExport.to({ edition }))).status()).toBe(404);
  });
});

describe('rounds and updates', () => {
  test('the national team opens, extends and waives rounds; organisations read why', async () => {
    await aSubmittedPlan(house, await house.as(cast.ada), where);
    await decideNow(await house.as(cast.dee), where, 'agree');
    const dee = await open(cast.dee, paths.planRounds.to({ edition }));
    await dee.press('Change the round');
    expect(dee.errors()).toContain('Select the round');
    expect(dee.errors()).toContain('Enter why the round is changed: the organisations concerned read it');
    dee.fill('Round', 'December 2025').choose('It is extended').choose('A region').fill('Region', 'Midlands');
    dee
      .fill('Day', '31')
      .fill('Month', '1')
      .fill('Year', '2026')
      .fill('Why it is changed', 'Floods in the region');
    await dee.press('Change the round');
    expect(dee.text()).toContain('Due by 31 January 2026');
    const ada = await open(cast.ada, paths.improvementPlan.to(where));
    await ada.follow('Update the plan');
    expect(ada.text()).toContain(
      'is due by 31 January 2026 instead of 31 December 2025. Dee Decider: Floods',
    );
  });

  test('where no plan was begun, its page leads to where one begins; where none can be there is nothing', async () => {
    const ada = await open(cast.ada, paths.planUpdate.to(where));
    expect(ada.text()).toContain('Your organisation has not begun an improvement plan 2024-25');
    expect(ada.html()).not.toContain('Submit the update');
    await ada.follow('Begin the plan');
    expect(ada.address()).toBe(paths.improvementPlan.to(where));
    const elsewhere = { ...where, edition: '1999-00' };
    expect((await open(cast.ada, paths.planUpdate.to(elsewhere))).status()).toBe(404);
    expect((await open(cast.otto, paths.planUpdate.to(where))).status()).toBe(404);
  });

  test('an administrator answers action by action and submits; what is missing is named', async () => {
    await aSubmittedPlan(house, await house.as(cast.ada), where);
    await decideNow(await house.as(cast.dee), where, 'agree');
    const ada = await open(cast.ada, paths.planUpdate.to(where));
    await ada.press('Submit the update');
    expect(ada.errors()).toEqual(['Say whether the delivery date of A1.a-1 is still valid']);
    await ada.follow('A1.a-1');
    await ada
      .choose('No, there is an updated date')
      .fill('Day', '31')
      .fill('Month', '8')
      .fill('Year', '2026')
      .press('Save this answer');
    expect(ada.errors()).toEqual([
      'Explain why the action is delivered after the day by which plans are complete',
    ]);
    await ada.fill('December 2025 comments', 'The supplier is late.').press('Save this answer');
    expect(ada.errors()).toEqual([]);
    expect(ada.text()).toContain('After 30 June 2026');
    await ada.press('Submit the update');
    expect(ada.text()).toContain('Your update is submitted.');
    expect((await open(cast.vera, paths.planUpdate.to(where))).text()).not.toContain('Submit the update');
  });
});

describe('the next year', () => {
  test('last year’s actions stand on this year’s plan beside the outcomes that they serve; a finished one asks to assess again', async () => {
    const ada = await house.as(cast.ada);
    await aSubmittedPlan(house, ada, where);
    await addPlanAction(
      ada,
      { ...where, outcome: 'B2.a' },
      typed({ start: '2025-08-01', delivery: '2025-12-01' }),
    );
    const done = typed({
      start: '2025-08-01',
      delivery: '2025-12-01',
      status: 'complete',
      levelReached: 'achieved',
    });
    await changePlanAction(ada, { ...where, reference: 'B2.a-1' }, '1', done);
    const mo = await open(cast.mo, paths.improvementPlan.to({ ...where, edition: '2025-26' }));
    expect(mo.text()).toContain('From the improvement plan 2024-25');
    expect(mo.text()).toContain('Assess B2.a again');
    expect(mo.text()).toContain('Level reached: Achieved');
    expect(mo.text()).not.toContain('Assess A1.a again');
    expect((await mo.follow('Assess B2.a again')).address()).toBe(
      paths.outcome.to({ organisation: 'RX1', edition: '2025-26', outcome: 'B2.a' }),
    );
    const before = await open(cast.mo, paths.improvementPlan.to(where));
    expect(before.text()).not.toContain('From the improvement plan');
  });
});
