import { describe, expect, test } from 'vitest';
import { anEntry } from '../testing/an-entry.ts';
import { checkEntry } from './check.ts';
import { entryFrom, type Fields, fieldsOf } from './entry.ts';
import { saySupplier } from './suppliers.ts';

const faults = (over: Partial<Fields>) =>
  checkEntry(anEntry(over), '2025-12-12').map(({ field, code, detail }) =>
    [field, code, detail].filter(Boolean).join(' · '),
  );

describe('an entry from its texts (R28)', () => {
  test('lists are separated by lines or semicolons', () => {
    const { systems } = entryFrom('F1', { systems: 'Record; pathology ;\n radiology\r\n\r\n' });
    expect(systems).toEqual(['Record', 'pathology', 'radiology']);
  });

  test('suppliers come with what they provide and their codes in the same order (R29)', () => {
    const entry = entryFrom('F1', {
      suppliers: 'Example Health: record: hosted\nCarrier 1\nSite: A:B cabling',
      supplierCodes: '8XX01; -; 8XX03; 8XX99',
    });
    expect(entry.suppliers).toEqual([
      { name: 'Example Health', provides: 'record: hosted', code: '8XX01' },
      { name: 'Carrier 1', provides: '', code: '' },
      { name: 'Site', provides: 'A:B cabling', code: '8XX03' },
      { name: '', provides: '', code: '8XX99' },
    ]);
    expect(entry.suppliers.map(saySupplier).slice(0, 2)).toEqual([
      'Example Health: record: hosted',
      'Carrier 1',
    ]);
    expect(entryFrom('F1', fieldsOf(entry)), 'and are written so that they read the same').toEqual(entry);
  });

  test('choices are recognised however they are spelt; others stay as written', () => {
    const entry = entryFrom('F1', { basis: ' statutory PURPOSE', scope: 'Partly' });
    expect(entry).toMatchObject({ basis: 'Statutory purpose', scope: 'Partly' });
  });

  test.each([
    ['2025-10-01', '2025-10-01'],
    ['1/10/2025', '2025-10-01'],
    ['01.10.2025', '2025-10-01'],
    ['2025-10-01T13:30:00', '2025-10-01'],
    ['last autumn', 'last autumn'],
  ])('the day %j is kept as %j', (text, kept) => {
    expect(entryFrom('F1', { reviewed: text }).reviewed).toBe(kept);
  });
});

describe('what is wrong with an entry', () => {
  test.each<[string, Partial<Fields>, string[]]>([
    ['nothing', {}, []],
    ['no name, no reason', { name: '', why: ' ' }, ['name · empty', 'why · empty']],
    ['no choice of ours', { basis: 'Legal' }, ['basis · not-an-option · Legal']],
    ['no day', { reviewed: '2025-02-30' }, ['reviewed · not-a-day · 2025-02-30']],
    ['a day to come', { reviewed: '2025-12-13' }, ['reviewed · day-to-come']],
    ['the day itself', { reviewed: '2025-12-12' }, []],
    ['no code', { supplierCodes: '8xx01' }, ['supplierCodes · not-a-code · 8xx01']],
    ['a code of nobody', { supplierCodes: '8XX01;8XX02' }, ['supplierCodes · code-of-nobody · 8XX02']],
    ['a supplier without a name', { suppliers: ': hosting' }, ['suppliers · supplier-unnamed · hosting']],
    ['more than a cell holds', { effect: 'x'.repeat(32_001) }, ['effect · too-long']],
  ])('%s', (_, over, expected) => {
    expect(faults(over)).toEqual(expected);
  });
});
