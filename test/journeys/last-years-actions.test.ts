import { beforeEach, describe, expect, test } from 'vitest';
import { allocateOutcome } from '../../src/allocation/allocate-outcome.ts';
import { answerOutcome } from '../../src/assessment/answer-outcome.ts';
import type { Level } from '../../src/framework/rules/pack.ts';
import { planMoved } from '../../src/improvement-plan/rules/plan.ts';
import type { ActionInput } from '../../src/improvement-plan/rules/save-action.ts';
import { addPlanAction, changePlanAction, removePlanAction } from '../../src/improvement-plan/save-action.ts';
import { loadPlan } from '../../src/improvement-plan/store.ts';
import { typed } from '../../src/improvement-plan/testing/typed.ts';
import { paths } from '../../src/paths.ts';
import { aHouse, aMember, cast, type TestHouse, theUsual } from '../support/a-house.ts';
import { bothPacks } from '../support/both-packs.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const lastYear = { ...where, edition: '2024-25' };
const cora = { id: 'cora', name: 'Cora Contributor', email: 'cora@example.nhs.uk' };
const heading = 'Last year’s improvement plan (2024-25)';
const at = (outcome: string) => paths.outcome.to({ ...where, outcome });
const dates = { start: '2025-07-07', delivery: '2025-11-30' };

let house: TestHouse;
const add = async (outcome: string, over: Partial<ActionInput> = {}, plan = lastYear) =>
  addPlanAction(await house.as(cast.ada), { ...plan, outcome }, typed({ ...dates, ...over }));
const change = async (reference: string, version: string, over: Partial<ActionInput>, plan = lastYear) =>
  changePlanAction(await house.as(cast.ada), { ...plan, reference }, version, typed({ ...dates, ...over }));
const finished = { status: 'complete', levelReached: 'achieved' } as const;
const declare = async (outcome: string, level: Level, version = 0) =>
  answerOutcome(await house.as(cast.ada), { ...where, outcome }, { version, level, complete: true });
const pageOf = async (outcome: string, person: typeof cora = cast.ada) =>
  (await house.visit(person)).open(at(outcome));

describe('what last year’s plan left to do, beside the outcome it serves', () => {
  beforeEach(async () => {
    house = await aHouse({ now: '2025-10-06T09:00:00.000Z' });
    await house.given(...theUsual(), ...aMember(cora, 'contributor'));
    await add('B1.a');
    await add('B1.a', { ownerName: 'Tom Whitfield', delivery: '2026-03-31', status: 'in-progress' });
  });

  test('unfinished actions stand there with owner, date and status, and lead to the action', async () => {
    const ada = await pageOf('B1.a');
    expect(ada.text()).toContain(heading);
    expect(ada.text()).toContain('2 actions for this outcome are not finished.');
    expect(ada.text()).toContain(
      'Not started. Owner: Priya Nair, network manager. Delivery date: 30 November 2025.',
    );
    expect(ada.text()).toContain('In progress. Owner: Tom Whitfield. Delivery date: 31 March 2026.');
    expect(ada.text()).not.toContain('Overdue');
    house.setClock('2025-12-01T09:00:00.000Z');
    await ada.open(at('B1.a'));
    expect(ada.text()).toContain('Delivery date: 30 November 2025. Overdue');
    expect(ada.text()).not.toContain('31 March 2026. Overdue');
    await ada.follow('B1.a-2');
    expect(ada.address()).toBe(paths.planAction.to({ ...lastYear, reference: 'B1.a-2' }));
    expect((await pageOf('A1.a')).text()).not.toContain(heading);
  });

  test('a finished one asks to assess the outcome again, and stops asking once that was done', async () => {
    expect(await declare('B1.a', 'partially-achieved')).not.toHaveProperty('refused');
    house.setClock('2025-11-12T09:00:00.000Z');
    await change('B1.a-1', '1', finished);
    const ada = await pageOf('B1.a');
    expect(ada.text()).toContain('One action for this outcome is not finished.');
    expect(ada.text()).toContain('Finished on 12 November 2025: B1.a-1 Review privileged access every month');
    expect(ada.text()).toContain(
      'It names the level Achieved. Assess this outcome again. If you declare another',
    );
    const onThePlan = async () => {
      const mo = await (await house.visit(cast.mo)).open(paths.improvementPlan.to(where));
      return mo.document().querySelector('#earlier')?.textContent ?? '';
    };
    expect(await onThePlan()).toContain('Assess B1.a again Level reached: Achieved');
    // Words that are changed later do not finish it again.
    house.setClock('2025-11-20T09:00:00.000Z');
    await change('B1.a-1', '2', { ...finished, resources: 'Three days a month' });
    await ada.open(at('B1.a'));
    expect(ada.text()).toContain('Finished on 12 November 2025');
    await ada.fill('Supporting information', 'Access is reviewed every month, but not on every system.');
    await ada.press('Save and continue');
    await ada.open(at('B1.a'));
    expect(ada.text()).not.toContain('Finished on');
    expect(ada.text()).toContain('One action for this outcome is not finished.');
    expect(await onThePlan()).toContain('B1.a-1 Review');
    expect(await onThePlan()).not.toContain('again');
    // Taken up again and finished anew, it asks anew.
    await change('B1.a-1', '3', { status: 'in-progress' });
    house.setClock('2025-12-02T09:00:00.000Z');
    await change('B1.a-1', '4', finished);
    expect((await ada.open(at('B1.a'))).text()).toContain('Finished on 2 December 2025');
    await change('B1.a-1', '5', { ...finished, levelReached: 'partially-achieved' });
    expect((await ada.open(at('B1.a'))).text()).not.toContain('Finished on');
  });

  test('everybody who may read the plan sees it, whoever sees only what is given to them does not (R38)', async () => {
    await change('B1.a-1', '1', finished);
    for (const person of [cast.mo, cast.vera, cast.sira]) {
      const visit = await pageOf('B1.a', person);
      expect(visit.text(), person.name).toContain(heading);
      const asks = visit.text().includes('Assess this outcome again');
      expect(asks, person.name).toBe(person === cast.mo);
      expect(visit.text().includes('This outcome has not been assessed since.'), person.name).toBe(!asks);
    }
    const ada = await house.as(cast.ada);
    const wanted = { version: 0, owner: cora.id, contributors: [], due: '', indicators: {} };
    await allocateOutcome(ada, { ...where, outcome: 'B1.a' }, wanted);
    const visit = await pageOf('B1.a', cora);
    expect(visit.status()).toBe(200);
    expect(visit.html()).not.toContain('improvement plan');
    expect(visit.html()).not.toContain('Priya Nair');
    expect((await visit.open(paths.planAction.to({ ...lastYear, reference: 'B1.a-2' }))).status()).toBe(403);
  });

  test('removed actions and those of a plan that a publication closed are not shown', async () => {
    await removePlanAction(await house.as(cast.ada), { ...lastYear, reference: 'B1.a-1' }, '1');
    expect((await pageOf('B1.a')).text()).toContain('One action for this outcome is not finished.');
    const plan = await loadPlan(house.db, lastYear);
    if (!plan) throw new Error('There is no plan');
    const said = { part: 'publication', version: null, round: null, reason: null } as const;
    await house.given(planMoved(plan, 'publish-none-below', { to: 'closed', status: 'standards-met' }, said));
    expect((await pageOf('B1.a')).text()).not.toContain(heading);
  });
});

describe('into another framework', () => {
  const earlier = { ...where, edition: '2025-26' };
  const later = (outcome: string) => paths.outcome.to({ ...where, edition: '2026-27', outcome });

  test('actions stand beside what their outcome became, whatever the codes', async () => {
    house = await aHouse({ now: '2026-10-06T09:00:00.000Z', packs: bothPacks() });
    await house.given(...theUsual());
    for (const code of ['A1.c', 'A2.b', 'B2.a', 'E4.b']) await add(code, { action: `Mend ${code}` }, earlier);
    const ada = await house.visit(cast.ada);
    const shown = async (outcome: string) => (await ada.open(later(outcome))).text();
    // Split in two; merged from two of which one has an action; the same under another code.
    expect(await shown('K1.c')).toContain('This outcome is split from A1.c. Of A1.c, who decides.');
    expect(await shown('K1.d')).toContain('A1.c-1 Mend A1.c');
    expect(await shown('K1.e')).toContain('This outcome is merged from A2.a and A2.b');
    expect(ada.text()).toContain('A2.b-1 Mend A2.b');
    expect(await shown('L1.a')).toContain('B2.a-1 Mend B2.a');
    // B2.a is used for something else now, Z1.f is new, and E4.b went nowhere.
    for (const outcome of ['B2.a', 'Z1.f'])
      expect(await shown(outcome)).not.toContain('improvement plan (2025-26)');
    await change('A1.c-1', '1', { ...finished, action: 'Mend A1.c' }, earlier);
    expect(await shown('K1.d')).toContain('It names the level Achieved for A1.c.');
  });

  test('an edition that takes no answers any more asks for nothing', async () => {
    house = await aHouse({ now: '2025-10-06T09:00:00.000Z', packs: bothPacks() });
    await house.given(...theUsual());
    await add('B1.a');
    expect((await pageOf('B1.a')).text()).toContain(heading);
    house.setClock('2026-10-06T09:00:00.000Z');
    expect((await pageOf('B1.a')).text()).not.toContain(heading);
  });
});
