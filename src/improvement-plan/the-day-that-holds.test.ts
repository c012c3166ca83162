import { beforeEach, expect, test } from 'vitest';
import { aHouse, cast, type TestHouse, theUsual } from '../../test/support/a-house.ts';
import { paths } from '../paths.ts';
import { changePlanRound, openPlanRound } from '../plan-review/change-rounds.ts';
import { aSubmittedPlan, decideNow, updateNow } from '../plan-review/testing/a-review.ts';

/** A plan of last year, whose round of December is open and due by 31 December 2025. */
const edition = '2024-25';
const where = { organisation: 'RX1', edition };

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
  await aSubmittedPlan(house, await house.as(cast.ada), where);
});

const change = async (over: Readonly<Record<string, string>>) =>
  changePlanRound(await house.as(cast.dee), edition, {
    ...{ round: 'December 2025', how: 'extend', due: '2026-01-31', reason: 'Illness' },
    ...{ scope: 'organisation', organisation: 'RX1', region: '', ...over },
  });
const tasks = async () => {
  const visit = await (await house.visit(cast.ada)).open(paths.improvementPlan.to(where));
  return (visit.document().querySelector('.nhsuk-task-list')?.textContent ?? '').replace(/\s+/g, ' ');
};
const timeline = async () => (await (await house.visit(cast.ada)).open(paths.planTimeline.to(where))).text();

test('the task list says the day that holds for this organisation, and what it was (R25)', async () => {
  expect(await tasks(), 'the plan waits, nothing is asked').not.toContain('Round December 2025 asks');
  await decideNow(await house.as(cast.dee), where, 'agree');
  expect(await tasks()).toContain('Update due by 31 December 2025');
  expect(await timeline()).toContain('31 December 2025');
  await change({ scope: 'organisation', organisation: 'RY2' });
  expect(await tasks(), 'another’s extension').toContain('Update due by 31 December 2025');
  await change({});
  expect(await tasks()).toContain('Update due by 31 January 2026');
  expect(await tasks()).toContain('Round December 2025 was due by 31 December 2025 at first');
  expect(await timeline()).toContain('31 January 2026');
  house.setClock('2026-01-15T09:00:00.000Z');
  expect(await tasks()).toContain('Update due by 31 January 2026');
  house.setClock('2026-02-01T09:00:00.000Z');
  expect(await tasks()).toContain('Update was due by 31 January 2026');
  await change({ how: 'waive', due: '' });
  expect(await tasks()).toContain('No update asked for');
  expect(await timeline()).not.toContain('Update December 2025 due');
});

test('what was updated in the round is said to be, until another round asks', async () => {
  await decideNow(await house.as(cast.dee), where, 'agree');
  await updateNow(await house.as(cast.ada), where);
  expect(await tasks()).toContain('Update submitted');
  await decideNow(await house.as(cast.dee), where, 'find-on-track');
  expect(await tasks()).toContain('Update submitted');
  const spring = { name: 'Spring 2026', opens: '2026-03-01', due: '2026-03-31', reason: 'An incident' };
  await openPlanRound(await house.as(cast.dee), edition, spring);
  expect(await tasks()).toContain('Update submitted');
  house.setClock('2026-03-02T09:00:00.000Z');
  expect(await tasks()).toContain('Update due by 31 March 2026');
});

test('where no plan is agreed the round asks for the plan itself, by the day that holds', async () => {
  await decideNow(await house.as(cast.dee), where, 'not-agree');
  expect(await tasks()).toContain('Round December 2025 asks for it by 31 December 2025');
  await change({});
  expect(await tasks()).toContain('Round December 2025 asks for it by 31 January 2026');
});
