import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type Person, type TestHouse, theUsual } from '../../../test/support/a-house.ts';
import { paths } from '../../paths.ts';
import { emptyScope, fieldsOf } from '../rules/entry.ts';
import { saveFunction } from '../save-function.ts';
import { loadScope } from '../scope-store.ts';
import { scopeWorkbook } from '../scope-workbook.ts';
import { anEntry } from '../testing/an-entry.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const address = paths.essentialFunctions.to(where);
const label = 'Essential functions file';

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
});

const open = async (person: Person, to = address) => (await house.visit(person)).open(to);
const entries = async () => (await loadScope(house.db, 'RX1', '2025-26')).scope.entries;
const given = async (...some: ReturnType<typeof anEntry>[]) => {
  const mo = await house.as(cast.mo);
  for (const entry of some)
    await saveFunction(mo, where, null, {
      ...{ fields: fieldsOf(entry), more: {}, reason: 'new-knowledge', explanation: '', version: '0' },
    });
};
const workbook = (...some: ReturnType<typeof anEntry>[]) =>
  scopeWorkbook(
    {
      organisation: { code: 'RX1', name: 'Northbridge' },
      edition: { id: '2025-26', version: 'v8' },
    },
    { ...emptyScope, columns: ['Our notes'], entries: some },
    '2025-12-12T09:00:00.000Z',
  );

describe('editing essential functions in the service (R29)', () => {
  test('a member adds the first function, then changes it with a reason, then removes it', async () => {
    const mo = await (await open(cast.mo)).follow('Add a function');
    expect(mo.text()).toContain('Do not enter information about patients');
    mo.fill('Function', 'Emergency department')
      .fill('Systems', 'Record\nPathology')
      .fill('Suppliers and what they provide', 'Example Health: record, hosted')
      .fill('Supplier ODS code', '8XX01')
      .choose('Statutory purpose', 'Basis');
    mo.fill('Day', '1').fill('Month', '10').fill('Year', '2025');
    await mo.press('Add this function');
    expect(mo.errors()).toEqual([]);
    expect(mo.text()).toContain('The function was added.');
    expect(await entries()).toMatchObject([
      {
        name: 'Emergency department',
        systems: ['Record', 'Pathology'],
        suppliers: [{ name: 'Example Health', provides: 'record, hosted', code: '8XX01' }],
        basis: 'Statutory purpose',
        reviewed: '2025-10-01',
      },
    ]);

    await mo.follow('Emergency department');
    expect(mo.text()).toContain('“Effect if lost” is empty');
    await mo.follow('Change this function');
    await mo.fill('Owner', 'The board').press('Save this function');
    expect(mo.errors()).toEqual(['Select why this changes']);
    mo.choose('Systems, networks or suppliers have changed');
    await mo.press('Save this function');
    expect(mo.text()).toContain('The board');

    await mo.follow('Remove this function');
    await mo.choose('Another reason').fill('What has changed', 'Closed').press('Remove this function');
    expect(await entries()).toEqual([]);
    expect(mo.text()).toContain('Another reason: Closed');
    await mo.follow('Version 2');
    expect(mo.text()).toContain('The board');
  });

  test('every problem is said beside its field, and what was typed stays', async () => {
    await given(anEntry());
    const ada = await open(cast.ada, paths.addFunction.to(where));
    ada.fill('Supplier ODS code', 'lower').fill('Day', '31').fill('Month', '2').fill('Year', '2025');
    await ada.fill('Description', 'Long thought about').press('Add this function');
    expect(ada.status()).toBe(422);
    expect(ada.errors()).toEqual([
      'Enter the function',
      '“Supplier ODS code” must be 2 to 23 capital letters, numbers or hyphens, not “lower”',
      '“Supplier ODS code” has “lower”, but no supplier stands in that place',
      '“Last reviewed” must be a real date, for example 27 3 2025',
      'Select why this changes',
    ]);
    expect(ada.html()).toContain('Long thought about');
    for (const link of ada.document().querySelectorAll('.nhsuk-error-summary a'))
      expect(ada.document().querySelector(link.getAttribute('href') ?? ''), link.outerHTML).not.toBeNull();
  });

  test('two people changing one function: the second sees both (R7)', async () => {
    await given(anEntry());
    const to = paths.changeFunction.to({ ...where, reference: 'F1' });
    const [ada, mo] = [await open(cast.ada, to), await open(cast.mo, to)];
    await ada.fill('Owner', 'From Ada').choose('We know more than before').press('Save this function');
    await mo.fill('Owner', 'From Mo').choose('We know more than before').press('Save this function');
    expect(mo.status()).toBe(409);
    expect(mo.text()).toContain('As it is saved now');
    expect(mo.text()).toContain('From Ada');
    await mo.press('Save this function');
    expect((await entries())[0]?.owner).toBe('From Mo');
  });

  test('what a file brought in words that are no choice or date survives another change', async () => {
    const odd = anEntry({ reference: '', basis: 'Legal', reviewed: 'last autumn' });
    const mo = await open(cast.mo);
    await mo.attach(label, { filename: 'ours.xlsx', bytes: await workbook(odd) }).press('Upload file');
    await mo.open(paths.changeFunction.to({ ...where, reference: 'F1' }));
    expect(mo.text()).toContain('Your file says “last autumn”, which is not a date');
    await mo.fill('Owner', 'The board').choose('Another reason').fill('What has changed', 'x');
    await mo.press('Save this function');
    expect(mo.errors()).toEqual([]);
    expect((await entries())[0]).toMatchObject({
      ...{ owner: 'The board', basis: 'Legal', reviewed: 'last autumn' },
    });
  });

  test('the scope as a whole is justified (R28)', async () => {
    const ada = await (await open(cast.ada)).follow('Add a justification');
    await ada.fill('Why is the scope', 'What patients cannot wait for').press('Save the justification');
    expect(ada.text()).toContain('What patients cannot wait for');
  });

  test('readers read and change nothing; people of elsewhere find nothing (R38)', async () => {
    await given(anEntry());
    const reference = { ...where, reference: 'F1' };
    const vera = await open(cast.vera, paths.essentialFunction.to(reference));
    expect(vera.text()).toContain('Emergency department');
    expect(vera.text()).not.toContain('Change this function');
    for (const to of [paths.changeFunction.to(reference), paths.addFunction.to(where)])
      expect((await open(cast.vera, to)).status()).toBe(403);
    for (const person of [cast.otto, cast.nat])
      expect((await open(person, paths.essentialFunction.to(reference))).status()).toBe(404);
    const gone = paths.essentialFunction.to({ ...where, reference: 'F9' });
    expect((await open(cast.ada, gone)).status()).toBe(404);
  });
});

describe('a workbook that replaces what is recorded', () => {
  test('shows problems by cell and the difference row by row, and replaces when told to (R29)', async () => {
    await given(anEntry(), anEntry({ name: 'Theatres' }), anEntry({ name: 'Laundry' }));
    const mo = await open(cast.mo);
    await mo.follow('Download your functions');
    const downloaded = mo.bytes();
    await mo.open(address);
    await mo.attach(label, { filename: 'same.xlsx', bytes: downloaded }).press('Upload file');
    expect(mo.text()).toContain('Every row was read without a problem');
    expect(mo.text()).toContain('are your essential functions as they are recorded now');

    await mo.open(address);
    mo.choose('We learnt from an incident');
    const changed = await workbook(
      anEntry({ basis: 'Legal' }),
      anEntry({ reference: 'F2', name: 'Operating theatres' }),
      anEntry({ reference: '', name: 'Maternity' }),
    );
    await mo.attach(label, { filename: 'new.xlsx', bytes: changed }).press('Replace file');
    for (const words of [
      'Essential functions!D6',
      '“Basis” must be one of “Essential service under NIS”, “Statutory purpose”, “Purpose for which the organisation is constituted”, not “Legal”',
      'Essential functions!S5',
      '“Our notes” is not a column of the template. It is kept as it is',
      '1 function added',
      '2 functions changed',
      '1 function removed',
      'Changed: Function',
    ])
      expect(mo.text()).toContain(words);
    expect((await entries()).map((one) => one.name)).toContain('Laundry');

    await mo.open(address);
    expect(mo.text()).toContain('The functions below are not taken from your current file');
    await mo.follow('See what was read from it');
    await mo.press('Use the functions of this file');
    expect(mo.errors()).toEqual([]);
    expect((await entries()).map((one) => one.name)).toEqual([
      'Emergency department',
      'Operating theatres',
      'Maternity',
    ]);
    expect(mo.text()).toContain('We learnt from an incident (from file version 2)');
    await mo.follow('See functions, systems and suppliers as a diagram');
    expect(mo.document().querySelector('main svg[role=img] title')?.textContent).toContain('Diagram');
    for (const name of ['Operating theatres', 'Pathology system', 'Example Health Systems'])
      expect(mo.document().querySelector('#dependence')?.textContent).toContain(name);
    expect(mo.html()).not.toMatch(/<[^>]+ style=/);
  });

  test('whoever accepts a difference that has changed meanwhile is shown the new one', async () => {
    await given(anEntry());
    const mo = await open(cast.mo);
    const bytes = await workbook(anEntry({ name: 'Renamed' }));
    await mo.attach(label, { filename: 'new.xlsx', bytes }).press('Upload file');
    await given(anEntry({ name: 'Maternity' }));
    await mo.choose('We know more than before').press('Use the functions of this file');
    expect(mo.status()).toBe(409);
    expect(mo.text()).toContain('1 function removed');
  });
});
