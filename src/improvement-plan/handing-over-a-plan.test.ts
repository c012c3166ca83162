import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type Person, type TestHouse, theUsual } from '../../test/support/a-house.ts';
import { mailsTo } from '../../test/support/mails.ts';
import { paths } from '../paths.ts';
import { changePlanAction } from './save-action.ts';
import { loadPlan } from './store.ts';
import { afterFullDue, anAction, decided, lowOutcomes, submitNow } from './testing/a-plan.ts';
import { typed } from './testing/typed.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const address = paths.improvementPlan.to(where);

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
  await lowOutcomes(await house.as(cast.mo), where, ['A1.a', 'C1.b']);
});

const open = async (person: Person, to = address) => (await house.visit(person)).open(to);

describe('handing it over (R25, R38)', () => {
  const shared = paths.sharedPlan.to(where);

  test('reviewers read nothing of it, until it is shared; and nothing more once sharing is stopped', async () => {
    await anAction(await house.as(cast.mo), where);
    for (const person of [cast.reg, cast.dora, cast.nat, cast.dee]) {
      expect((await open(person, shared)).status()).toBe(404);
      expect((await open(person)).status()).toBe(404);
      expect((await open(person, paths.planVersions.to(where))).status()).toBe(404);
    }
    const ada = await (await open(cast.ada)).follow('Share it before you submit it');
    expect(ada.text()).toContain('the regional security lead of your region, who reviews it');
    await ada.press('Share the plan');
    expect((await mailsTo(house, cast.reg)).map(({ subject }) => subject)).toEqual([
      'Northbridge University Hospitals NHS Trust: improvement plan 2025-26 shared with you',
    ]);
    for (const person of [cast.reg, cast.dora, cast.nat, cast.dee]) {
      const visit = await open(person, shared);
      expect(visit.text()).toContain('Review privileged access every month');
      expect((await open(person)).status()).toBe(404);
    }
    await ada.press('Stop sharing');
    expect((await open(cast.reg, shared)).status()).toBe(404);
    expect((await open(cast.otto, shared)).status()).toBe(404);
  });

  test('before the full assessment it cannot be submitted, and the page says when', async () => {
    await anAction(await house.as(cast.mo), where);
    const ada = await (await open(cast.ada)).follow('Submit the plan');
    expect(ada.text()).toContain('You submit the plan when you publish your full assessment, or later.');
    expect(await submitNow(await house.as(cast.ada), where)).toMatchObject({
      problems: [{ code: 'may-be-handed-over' }],
    });
  });

  test('an administrator submits it: a version that nobody can change, told to the reviewer and to the organisation', async () => {
    await anAction(await house.as(cast.mo), where);
    house.setClock(afterFullDue);
    const ada = await (await open(cast.ada)).follow('Submit the plan');
    expect(ada.text()).toContain('The public does not see the plan.');
    await ada.press('Submit the plan');
    expect(ada.text()).toContain('Version 1 of your plan is submitted.');
    const [mail] = await mailsTo(house, cast.reg);
    expect(mail?.subject).toBe(
      'Northbridge University Hospitals NHS Trust: improvement plan 2025-26 submitted',
    );
    expect(mail?.body).not.toContain('privileged');
    for (const own of [cast.ada, cast.amir, cast.sira]) expect(await mailsTo(house, own)).toHaveLength(1);
    expect(await mailsTo(house, cast.dora)).toEqual([]);
    await changePlanAction(
      await house.as(cast.mo),
      { ...where, reference: 'A1.a-1' },
      '1',
      typed({ action: 'Changed after it was submitted' }),
    );
    const reg = await open(cast.reg, paths.planVersion.to({ ...where, version: '1' }));
    expect(reg.text()).toContain('Review privileged access every month');
    expect(reg.text()).not.toContain('Changed after it was submitted');
    await expect(house.db.updateTable('plan_version').set({ content: '{}' }).execute()).rejects.toThrow(
      'append-only',
    );
    await expect(house.db.deleteFrom('plan_move').execute()).rejects.toThrow('append-only');
  });

  test('a plan that changed since it was checked is not submitted unseen', async () => {
    await anAction(await house.as(cast.mo), where);
    house.setClock(afterFullDue);
    const ada = await open(cast.ada, paths.submitPlan.to(where));
    await changePlanAction(
      await house.as(cast.mo),
      { ...where, reference: 'A1.a-1' },
      '1',
      typed({ action: 'Changed in the meantime, entirely' }),
    );
    await ada.press('Submit the plan');
    expect(ada.status()).toBe(409);
    expect(await loadPlan(house.db, where)).toMatchObject({ state: 'draft', version: 0 });
  });

  test('a returned plan says who returned it and why, and is submitted again as the next version', async () => {
    await anAction(await house.as(cast.mo), where);
    house.setClock(afterFullDue);
    await submitNow(await house.as(cast.ada), where);
    expect(await submitNow(await house.as(cast.ada), where)).toMatchObject({
      problems: [{ code: 'not-from-here' }],
    });
    await decided(house, where, 'returned', 'Say who pays for it.');
    const ada = await open(cast.ada);
    expect(ada.text()).toContain('Returned with comments: Dee Decider on 2 July 2026');
    expect(ada.text()).toContain('Say who pays for it.');
    await (await ada.follow('Submit the plan')).press('Submit the plan');
    expect(ada.text()).toContain('Version 2 of your plan is submitted.');
    await ada.follow('Submitted versions');
    expect(ada.text()).toContain('Returned with comments: Dee Decider');
    expect(ada.text()).toContain('Waits for a decision');
  });

  test('a decision without a reason or a name does not reach the table', async () => {
    await anAction(await house.as(cast.mo), where);
    house.setClock(afterFullDue);
    await submitNow(await house.as(cast.ada), where);
    await expect(decided(house, where, 'agreed', ' ')).rejects.toThrow();
    expect(await loadPlan(house.db, where)).toMatchObject({ state: 'submitted' });
  });

  test('once it is agreed, a later delivery date is taken; before that it is refused (R24)', async () => {
    const mo = await house.as(cast.mo);
    await anAction(mo, where);
    const at = { ...where, reference: 'A1.a-1' };
    const late = typed({ delivery: '2027-07-01' });
    expect(await changePlanAction(mo, at, '1', late)).toMatchObject({
      problems: [{ code: 'delivery-too-late', detail: '2027-06-30' }],
    });
    await submitNow({ ...(await house.as(cast.ada)), now: afterFullDue }, where);
    await decided(house, where, 'agreed', 'Sound.');
    expect(await changePlanAction(mo, at, '1', late)).toMatchObject({ done: true });
  });
});
