import { beforeAll, describe, expect, test } from 'vitest';
import { allocateOutcome } from '../../src/allocation/allocate-outcome.ts';
import { paths } from '../../src/paths.ts';
import { aHouse, cast, type TestHouse, theUsual } from '../support/a-house.ts';
import type { Visitor } from '../support/visitor.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
let house: TestHouse;
let ada: Visitor;
beforeAll(async () => {
  house = await aHouse();
  await house.given(...theUsual());
  ada = await house.visit(cast.ada);
  const context = await house.as(cast.ada);
  const wanted = { version: 0, owner: null, contributors: [], due: '2025-12-10', indicators: {} };
  const at = (outcome: string) => ({ ...where, outcome });
  await allocateOutcome(context, at('A1.a'), { ...wanted, owner: cast.mo.id });
  await allocateOutcome(context, at('B1.a'), { ...wanted, owner: cast.ada.id, contributors: [cast.mo.id] });
});

describe('somebody leaves, and another takes over', () => {
  test('the page that removes them says what they still hold, and offers to hand it over', async () => {
    await ada.open(paths.people.to(where));
    await ada.follow('Mo Member');
    expect(ada.text()).toContain('2 outcomes, whole or in part: A1.a, B1.a.');
    await ada.follow('Hand over what Mo Member holds');
    expect(ada.text()).toContain('Owner, due 10 December 2025');
  });

  test('who takes over must be said', async () => {
    await ada.press('See what would change');
    expect(ada.status()).toBe(422);
    expect(ada.errors()).toEqual(['Select who takes over']);
  });

  test('what would change is shown first, then done in one step', async () => {
    await ada.fill('Who takes over?', 'Amir Administrator (Administrator)').press('See what would change');
    expect(ada.text()).toContain('Owner: Mo Member');
    expect(ada.text()).toContain('Owner: Amir Administrator');
    await ada.press('Hand over to Amir Administrator');
    expect(ada.title()).toContain('2 outcomes handed over');
  });

  test('who took over finds it among their work, with how late it is; who left it finds none', async () => {
    const amir = await (await house.visit(cast.amir)).open(paths.myWork.to(where));
    expect(amir.text()).toContain('2 things are overdue.');
    expect(amir.text()).toContain('Overdue by 2 days');
    const mo = await (await house.visit(cast.mo)).open(paths.myWork.to(where));
    expect(mo.text()).toContain('No outcome is given to you.');
  });

  test('somebody removed without handing over is named on the list of outcomes, and is handed over from there', async () => {
    await ada.open(paths.person.to({ organisation: 'RX1', person: cast.amir.id }));
    await ada.press('Remove Amir Administrator');
    expect(ada.text()).toContain('Outcomes are still given to them');
    await ada.open(paths.allocations.to(where));
    expect(ada.text()).toContain('No longer among your people, but outcomes are still given to them');
    await ada.follow('hand over what Amir Administrator holds');
    await ada.fill('Who takes over?', 'Mo Member (Member)').press('See what would change');
    await ada.press('Hand over to Mo Member');
    expect(ada.title()).toContain('2 outcomes handed over');
    await ada.open(paths.outcomeHistory.to({ ...where, outcome: 'A1.a' }));
    expect(ada.text()).toContain('owner Mo Member (before: Amir Administrator)');
  });

  test('a preview that is no longer true is made anew before anything is handed over', async () => {
    await ada.open(paths.handOver.to({ organisation: 'RX1', person: cast.mo.id }, { to: cast.vera.id }));
    const wanted = { version: 3, owner: cast.ada.id, contributors: [], due: '', indicators: {} };
    await allocateOutcome(await house.as(cast.ada), { ...where, outcome: 'A1.a' }, wanted);
    await ada.press('Hand over to Vera Viewer');
    expect(ada.status()).toBe(409);
    expect(ada.errors()[0]).toContain('The list below is new');
    expect(ada.text()).not.toContain('A1.a');
  });

  test('nobody of that name holds anything: there is no such page', async () => {
    await ada.open(paths.handOver.to({ organisation: 'RX1', person: 'stranger' }));
    expect(ada.status()).toBe(404);
  });
});
