import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type Person, type TestHouse, theUsual } from '../../test/support/a-house.ts';
import { paths } from '../paths.ts';
import { loadActions } from './action-store.ts';
import { addPlanAction, changePlanAction, removePlanAction } from './save-action.ts';
import { loadPlan } from './store.ts';
import { anAction, lowOutcomes } from './testing/a-plan.ts';
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

describe('writing an improvement plan (R18, R24)', () => {
  test('opening the screen commits nothing; gaps without an action are named first', async () => {
    const mo = await open(cast.mo, paths.assessment.to(where));
    expect(mo.text()).toContain('2 outcomes are below the expected level');
    await mo.follow('See or write your improvement plan');
    expect(mo.text()).toContain('2 outcomes below their level have no action');
    expect(mo.text()).toContain('Every action must be delivered by 30 June 2027');
    expect(await loadPlan(house.db, where)).toBeNull();
  });

  test('a member adds an action, prefilled with what is not met, and the person who owns it finds it under My work', async () => {
    const mo = await (await open(cast.mo)).follow('Add an action for A1.a');
    const indicator = mo.document().querySelectorAll('main details li')[1]?.textContent ?? 'none';
    expect(mo.document().querySelector('textarea')?.textContent).toContain(indicator);
    mo.fill('Action', 'Agree a cyber strategy with the board')
      .fill('Action owner', 'Vera Viewer')
      .fill('Resources and funding', 'Board secretary, no new money')
      .fill('Dependencies', 'None');
    const date = (legend: string, [day, month, year]: readonly [string, string, string]) => {
      const group = [...mo.document().querySelectorAll('fieldset')].find((one) =>
        one.textContent?.trim().startsWith(legend),
      );
      const boxes = [...(group?.querySelectorAll('input') ?? [])];
      for (const [at, text] of [day, month, year].entries()) boxes[at]?.setAttribute('value', text);
    };
    date('Planned start', ['5', '1', '2026']);
    date('Delivery date', ['30', '9', '2026']);
    await mo.press('Add this action');
    expect(mo.errors()).toEqual([]);
    expect(mo.text()).toContain('Action A1.a-1 was added.');
    expect(mo.text()).toContain('1 outcome below its level has no action');
    expect(await loadActions(house.db, where)).toMatchObject([
      {
        ...{ reference: 'A1.a-1', version: 1, owner: { kind: 'person', id: 'vera', name: 'Vera Viewer' } },
        ...{ start: '2026-01-05', delivery: '2026-09-30', status: 'not-started' },
      },
    ]);
    const vera = await open(cast.vera, paths.myWork.to(where));
    await vera.follow('2025-26 A1.a-1 Agree a cyber strategy with the board');
    expect(vera.title()).toContain('Action A1.a-1');
    expect(vera.text()).not.toContain('Change this action');
  });

  test('an outcome that is not below its level can have actions too', async () => {
    const mo = await (await open(cast.mo)).follow('Add an action for another outcome');
    await mo.fill('Which outcome is the action for?', 'D1.a').press('Continue');
    await mo.fill('Action', 'Rehearse the restore of the record every year').press('Add this action');
    expect(mo.text()).toContain('Action D1.a-1 was added.');
    expect(mo.text()).toContain('Not below expected');
  });

  test('what is wrong is said beside the field, what was typed stays, and nothing is changed', async () => {
    const at = paths.addPlanAction.to({ ...where, outcome: 'A1.a' });
    const mo = await open(cast.mo, at);
    mo.fill('Gap', 'My own words')
      .fill('Action', 'Do it')
      .fill('Day', '31')
      .fill('Month', '2')
      .fill('Year', '2026');
    await mo.press('Add this action');
    expect(mo.status()).toBe(422);
    expect(mo.errors()).toEqual(['Planned start must be a real date, for example 27 3 2026']);
    expect(mo.html()).toContain('My own words');
    expect(await loadPlan(house.db, where)).toBeNull();
  });

  test('two people who change one action see both versions; on different actions they never meet (R7)', async () => {
    const mo = await house.as(cast.mo);
    await anAction(mo, where);
    const first = await open(cast.mo, paths.changePlanAction.to({ ...where, reference: 'A1.a-1' }));
    const other = await open(cast.amir, paths.changePlanAction.to({ ...where, reference: 'C1.b-1' }));
    await changePlanAction(
      await house.as(cast.ada),
      { ...where, reference: 'A1.a-1' },
      '1',
      typed({ action: 'What Ada wrote in the meantime' }),
    );
    await other.fill('Action', 'What Amir wrote about another').press('Save this action');
    expect(other.text()).toContain('The action was saved.');
    await first.fill('Action', 'What Mo wrote').press('Save this action');
    expect(first.status()).toBe(409);
    expect(first.text()).toContain('Two versions of this action');
    expect(first.text()).toContain('What Ada wrote in the meantime');
    expect(first.html()).toContain('What Mo wrote');
    await first.press('Save this action');
    expect(first.text()).toContain('Before: What Ada wrote in the meantime');
  });

  test('a removed action leaves, and its reference is not given again', async () => {
    const mo = await house.as(cast.mo);
    await anAction(mo, where);
    const visit = await open(cast.mo, paths.planAction.to({ ...where, reference: 'A1.a-1' }));
    await (await visit.follow('Remove this action')).press('Remove this action');
    expect(visit.text()).toContain('Action A1.a-1 was removed.');
    await addPlanAction(mo, { ...where, outcome: 'A1.a' }, typed());
    expect((await loadActions(house.db, where)).map((one) => one.reference)).toEqual(['A1.a-2', 'C1.b-1']);
    expect(await removePlanAction(mo, { ...where, reference: 'A1.a-1' }, '1')).toMatchObject({
      refused: 'stale',
    });
  });

  test('evidence is attached to an action, new or from the library, and taken off again', async () => {
    await anAction(await house.as(cast.mo), where);
    const one = await open(cast.mo, paths.planActionEvidence.to({ ...where, reference: 'A1.a-1' }));
    await one
      .attach('Upload a file', { filename: 'plan.txt', bytes: Buffer.from('Plan\n') })
      .press('Attach evidence');
    expect(one.text()).toContain('The evidence is attached.');
    const two = await open(cast.mo, paths.planActionEvidence.to({ ...where, reference: 'C1.b-1' }));
    await two.press('Attach what is selected');
    expect(two.errors()).toEqual(['Select the evidence to attach']);
    await two.choose('plan.txt').press('Attach what is selected');
    expect(two.errors()).toEqual([]);
    const detach = [...two.document().querySelectorAll('button')].find((button) =>
      button.textContent?.startsWith('Remove'),
    );
    await two.press(detach?.textContent?.replace(/\s+/g, ' ').trim() ?? '');
    expect(two.text()).toContain('The evidence is no longer attached to this action.');
    expect((await open(cast.vera, paths.planAction.to({ ...where, reference: 'A1.a-1' }))).text()).toContain(
      'plan.txt',
    );
  });
});

describe('checking it (R24)', () => {
  test('each action says what keeps it from being time-bound, credible and resourced', async () => {
    const mo = await house.as(cast.mo);
    await addPlanAction(
      mo,
      { ...where, outcome: 'A1.a' },
      typed({ action: 'Fix it', start: '', ownerName: '', resources: '' }),
    );
    const visit = await (await open(cast.mo)).follow('Check the plan');
    expect(visit.text()).toContain('Add an action for C1.b');
    expect(visit.text()).toContain('Not time-bound. Give the day on which it is planned to start.');
    expect(visit.text()).toContain('Not credible. Say what will be done in 4 words or more');
    expect(visit.text()).toContain('Name an action owner.');
    expect(visit.text()).toContain('Not resourced. Say which people and what money it has.');
  });

  test('the timeline shows every action, and its table says the same', async () => {
    await anAction(await house.as(cast.mo), where, { delivery: '2026-01-31' });
    house.setClock('2026-02-01T09:00:00.000Z');
    const visit = await (await open(cast.vera)).follow('See the timeline');
    const table = visit.document().querySelector('#timeline-table')?.textContent ?? '';
    const svg = visit.document().querySelector('main svg')?.textContent ?? '';
    for (const words of ['A1.a-1', 'C1.b-1', 'Today', 'Update December 2026 due', 'Plans complete by']) {
      expect(table).toContain(words);
      expect(svg).toContain(words);
    }
    expect(table).toContain('Overdue');
  });
});
