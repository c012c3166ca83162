import { beforeEach, describe, expect, test } from 'vitest';
import { cast } from '../../test/support/a-house.ts';
import { loadPlanVersions } from '../improvement-plan/load-versions.ts';
import { addPlanAction, changePlanAction } from '../improvement-plan/save-action.ts';
import { loadPlan } from '../improvement-plan/store.ts';
import { anAction, decided, submitNow } from '../improvement-plan/testing/a-plan.ts';
import { typed } from '../improvement-plan/testing/typed.ts';
import { paths } from '../paths.ts';
import { loadFullVersions, loadPublication } from '../publication/store.ts';
import { aReadyHouse, type ReadyHouse } from './testing/a-ready-house.ts';

const question = 'When do you submit your improvement plan?';

let world: ReadyHouse;
beforeEach(async () => {
  world = await aReadyHouse({ low: 2 });
});

const asMo = () => world.house.as(cast.mo);
const first = () => ({ ...world.where, reference: `${world.lowable[0]}-1` });
const plan = () => loadPlan(world.house.db, world.where);
const versions = async () =>
  (await loadFullVersions(world.house.db, 'RX1', world.where.edition)).map((one) => one.version);
const subjects = async () =>
  (await world.house.db.selectFrom('delivery').select(['recipient', 'subject']).execute()).map(
    ({ recipient, subject }) => `${recipient}: ${subject}`,
  );

/** A plan with an action for everything that is below, approved. */
async function planned(over: Parameters<typeof typed>[0] = {}) {
  await anAction(await asMo(), world.where, over);
  await world.approve();
}

/** Ada on the page with the declaration, by the way through the steps. */
async function atTheDeclaration() {
  const ada = await (await world.house.visit(cast.ada)).open(paths.fullCheck.to(world.where));
  while (!ada.address().includes('/publications/new')) await ada.follow('Continue');
  return ada;
}

describe('submitting the plan with the publication (R18, R25)', () => {
  test('both happen in one step, and both are told: assessment, plan, moment, mails', async () => {
    await planned();
    const ada = await atTheDeclaration();
    ada.choose('With this assessment', question).choose('I understand and agree');
    await ada.press('Publish assessment');
    expect(ada.errors()).toEqual([]);
    expect(ada.text()).toContain('Assessment published');
    expect(ada.text()).toContain('Your improvement plan was submitted with it, as version 1.');
    expect(ada.text()).toContain('Your improvement plan waits for a decision.');
    expect(await plan()).toMatchObject({ state: 'submitted', status: 'standards-not-met', version: 1 });
    const published = await loadPublication(world.house.db, 'full', world.where, 1);
    expect(published?.snapshot.plan).toEqual({ state: 'submitted', outcomes: world.lowable.slice(0, 2) });
    const [version] = await loadPlanVersions(world.house.db, world.where);
    expect(version).toMatchObject({ version: 1, at: published?.snapshot.publishedAt });
    const told = await subjects();
    expect(told).toContainEqual(expect.stringMatching(/^reg.*improvement plan 2025-26 submitted$/));
    for (const own of [cast.ada, cast.amir, cast.sira]) {
      const theirs = told.filter((one) => one.startsWith(own.email));
      expect(theirs.filter((one) => one.endsWith('improvement plan 2025-26 submitted'))).toHaveLength(1);
      expect(theirs.filter((one) => one.endsWith(' published'))).toHaveLength(1);
    }
    const journal = await world.house.db
      .selectFrom('journal')
      .select('type')
      .where('organisation', '=', 'RX1')
      .orderBy('seq')
      .execute();
    const types = journal.map((one) => one.type);
    expect(types.slice(types.indexOf('full-published'))).toEqual([
      'full-published',
      'plan-met-publication',
      'plan-moved',
      'plan-submitted',
      'plan-moved',
      'status-published',
    ]);
  });

  test('nothing is chosen beforehand, who will read it stands there, and without a choice nothing is published', async () => {
    await planned();
    const ada = await atTheDeclaration();
    expect([...ada.document().querySelectorAll('input[type=radio][checked]')]).toEqual([]);
    expect(ada.text()).toContain('the regional security lead of your region, who reviews it');
    expect(ada.text()).toContain('The public does not see the plan.');
    await ada.press('Publish assessment');
    expect(ada.status()).toBe(422);
    expect(ada.errors()).toEqual([
      'Select whether the improvement plan is submitted with the assessment, or later',
      'Select “I understand and agree with the above statements” to publish',
    ]);
    expect(await versions()).toEqual([]);
    ada.choose('Later', question).choose('I understand and agree');
    await ada.press('Publish assessment');
    expect(await versions()).toEqual([1]);
    expect(await plan()).toMatchObject({ state: 'draft', version: 0 });
    expect((await subjects()).filter((one) => one.includes('improvement plan 2025-26 submitted'))).toEqual(
      [],
    );
  });

  test('a plan that lacks something does not go, and nothing is published without it: each fault has its link', async () => {
    await planned({ resources: '' });
    const ada = await atTheDeclaration();
    expect(ada.text()).toContain('2 things are missing in the plan');
    ada.choose('With this assessment', question).choose('I understand and agree');
    await ada.press('Publish assessment');
    expect(ada.status()).toBe(422);
    expect(ada.errors()).toEqual([
      'The improvement plan cannot be submitted yet, so nothing was published. Put right what is missing in it, or select to submit it later',
    ]);
    expect(await versions()).toEqual([]);
    expect(await plan()).toMatchObject({ state: 'draft', moves: 0 });
    expect(ada.document().querySelector('details')?.hasAttribute('open')).toBe(true);
    await ada.follow(`${world.lowable[0]}-1`);
    expect(ada.address()).toBe(paths.changePlanAction.to(first()));

    const again = await atTheDeclaration();
    again.choose('Later', question).choose('I understand and agree');
    await again.press('Publish assessment');
    expect(await versions()).toEqual([1]);
    expect(await plan()).toMatchObject({ state: 'draft', status: 'standards-not-met' });
  });

  test('a plan that somebody changed since is not handed over unseen, and nothing is published', async () => {
    await planned();
    const ada = await atTheDeclaration();
    ada.choose('With this assessment', question).choose('I understand and agree');
    // How far an action is needs no new approval: only the plan is another.
    await changePlanAction(await asMo(), first(), '1', typed({ status: 'in-progress' }));
    await ada.press('Publish assessment');
    expect([ada.status(), await versions()]).toEqual([409, []]);
    expect(ada.errors()[0]).toContain('Somebody changed the improvement plan after you opened this page');
    await ada.press('Publish assessment');
    expect(ada.text()).toContain('Your improvement plan was submitted with it');
  });

  test('where nothing is below, or the plan waits for a decision or is agreed, nothing is asked', async () => {
    const asked = async () => (await atTheDeclaration()).text().includes(question);
    expect(await asked(), 'no plan was begun').toBe(false);
    await planned();
    expect(await asked()).toBe(true);
    await world.publish();
    await submitNow(await world.house.as(cast.ada), world.where);
    expect(await asked(), 'it waits').toBe(false);
    await decided(world.house, world.where, 'agreed', 'It is credible.');
    expect(await asked(), 'it is agreed').toBe(false);
    for (const code of world.lowable.slice(0, 2)) await world.declare(code);
    await world.approve();
    expect(await asked(), 'none below').toBe(false);
    await world.publish();
    expect(await plan()).toMatchObject({ state: 'closed' });
  });

  test('a publication that opens an agreed plan again can hand it over again with the new row (R20)', async () => {
    await planned();
    await world.publish();
    await submitNow(await world.house.as(cast.ada), world.where);
    await decided(world.house, world.where, 'agreed', 'It is credible.');
    world.house.setClock('2026-06-20T09:00:00.000Z');
    await world.declareLow(world.lowable[2] ?? '');
    await world.approve();
    const ada = await atTheDeclaration();
    ada.choose('With this assessment', question).choose('I understand and agree');
    await ada.press('Publish assessment');
    expect(ada.errors()[0], 'no action for it yet').toContain('The improvement plan cannot be submitted yet');
    expect(await plan()).toMatchObject({ state: 'agreed', status: 'approaching-standards' });

    // The list leads to the action that is missing, also of an outcome that was not below when it was published last.
    const outcome = world.lowable[2] ?? '';
    await ada.follow(`Add an action for ${outcome}`);
    expect([ada.status(), ada.address()]).toEqual([200, paths.addPlanAction.to({ ...world.where, outcome })]);
    await addPlanAction(await asMo(), { ...world.where, outcome }, typed());
    await world.approve();
    const again = await atTheDeclaration();
    again.choose('With this assessment', question).choose('I understand and agree');
    await again.press('Publish assessment');
    expect(again.errors()).toEqual([]);
    expect(await plan()).toMatchObject({ state: 'submitted', status: 'standards-not-met', version: 2 });
  });
});
