import { beforeAll, describe, expect, test } from 'vitest';
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
});

const rowsOf = (visit: Visitor, table: string): string[] =>
  [...visit.document().querySelectorAll(`#${table} tbody tr`)].map((row) =>
    [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()).join(' | '),
  );
const rowOf = (visit: Visitor, table: string, code: string) =>
  rowsOf(visit, table).find((row) => row.startsWith(code)) ?? '';
const owned = async (code: string): Promise<string> => {
  const visit = await (await house.visit(cast.ada)).open(paths.allocations.to(where));
  return rowOf(visit, 'allocations', code);
};

describe('an administrator gives outcomes to people, many at once', () => {
  test('from the assessment to the list of all outcomes, none of which has an owner', async () => {
    await ada.open(paths.assessment.to(where));
    await ada.follow('Give outcomes to people, with due dates');
    expect(ada.status()).toBe(200);
    expect(rowsOf(ada, 'allocations')).toHaveLength(47);
    expect(
      rowsOf(ada, 'allocations').every((row) => row.includes('| No owner | Nobody | None | No due date')),
    ).toBe(true);
  });

  test('a filter narrows the list; all that it shows can be ticked with one link', async () => {
    ada.fill('Objective', 'E');
    await ada.press('Apply filters');
    expect(rowsOf(ada, 'allocations')).toHaveLength(8);
    await ada.follow('Tick all 8 shown');
    expect(ada.document().querySelectorAll('#allocations input[checked]')).toHaveLength(8);
  });

  test('what is missing or wrong is said, and nothing typed is lost', async () => {
    ada.fill('Day', '31').fill('Month', '2').fill('Year', '2026').choose('Vera Viewer');
    await ada.press('See what would change');
    expect(ada.status()).toBe(422);
    expect(ada.errors()).toEqual([
      'Select whether the people ticked are added, take the place of those there, or are removed',
      'The due date must be a real date, like 27 3 2026',
    ]);
    expect(ada.document().getElementById('due-due-day')?.getAttribute('value')).toBe('31');
    expect(ada.document().querySelectorAll('#allocations input[checked]')).toHaveLength(8);
  });

  test('the preview shows before and after of each; nothing is saved yet', async () => {
    ada.fill('Day', '20').fill('Month', '12').fill('Year', '2025');
    ada.fill('New owner', 'Mo Member (Member)').choose('Add the people ticked below');
    await ada.press('See what would change');
    expect(ada.status()).toBe(200);
    expect(ada.text()).toContain('8 of the 8 outcomes that you ticked would change.');
    const row = rowOf(ada, 'changes', 'E1.a');
    expect(row).toContain('Owner: nobodyContributors: nobodyDue: no due date');
    expect(row).toContain('Owner: Mo MemberContributors: Vera ViewerDue: 20 December 2025');
    expect(await owned('E1.a')).toContain('No owner');
  });

  test('somebody else changes one of them meanwhile: nothing is applied, the preview is made anew', async () => {
    const amir = await (await house.visit(cast.amir)).open(
      paths.outcomeAllocation.to({ ...where, outcome: 'E1.a' }),
    );
    await amir.fill('Owner', 'Ada Administrator (Administrator)').press('Save');
    await ada.press('Apply these changes');
    expect(ada.status()).toBe(409);
    expect(ada.errors()[0]).toContain('changed after this list was made');
    expect(rowOf(ada, 'changes', 'E1.a')).toContain('Owner: Ada Administrator');
    expect(await owned('E2.a')).toContain('No owner');
  });

  test('applied, it is confirmed with what changed and a button to undo it', async () => {
    await ada.press('Apply these changes');
    expect(ada.status()).toBe(200);
    expect(ada.title()).toContain('8 outcomes changed');
    expect(ada.text()).toContain('Undo puts all 8 back as they were before.');
    expect(await owned('E1.a')).toContain('Mo Member | Vera Viewer | None | Due 20 December 2025');
  });

  test('Undo puts back what nobody has changed since, and says what it left', async () => {
    const mo = await (await house.visit(cast.mo)).open(paths.outcome.to({ ...where, outcome: 'E2.a' }));
    await mo.follow('Change who E2.a is given to');
    await mo.fill('Owner', 'Nobody').press('Save');
    await ada.press('Undo');
    expect(ada.text()).toContain('7 of 8 outcomes are as they were before.');
    expect(rowOf(ada, 'step', 'E2.a')).toContain('Changed since: stays as it is');
    expect(rowOf(ada, 'step', 'E1.a')).toContain('Put back as it was before');
    expect(await owned('E1.a')).toContain('Ada Administrator | Nobody | None | No due date');
    expect(await owned('E2.a')).toContain('No owner | Vera Viewer | None | Due 20 December 2025');
  });

  test('the step is found again from the list, and there is nothing left to undo', async () => {
    await ada.open(paths.allocations.to(where));
    await ada.follow('8 outcomes changed on 12 December 2025');
    expect(ada.html()).not.toContain('value="undo"');
  });

  test('history keeps each change in words', async () => {
    await ada.open(paths.outcomeHistory.to({ ...where, outcome: 'E1.a' }));
    expect(ada.text()).toContain(
      'owner Mo Member (before: Ada Administrator); now contributing: Vera Viewer',
    );
    await ada.open(paths.organisationHistory.to(where));
    expect(ada.text()).toContain('E1.a, put back: owner Ada Administrator (before: Mo Member)');
  });

  test('an address that chooses nobody who is there leads back to the list', async () => {
    await ada.open(paths.allocationPreview.to(where, { outcomes: 'A1.a', owner: 'stranger' }));
    expect(ada.address()).toBe(paths.allocations.to(where));
  });
});
