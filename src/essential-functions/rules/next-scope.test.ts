import { expect, test } from 'vitest';
import { anEntry } from '../testing/an-entry.ts';
import type { Field } from './columns.ts';
import { type Entry, emptyScope } from './entry.ts';
import { nextScope } from './next-scope.ts';

const old = anEntry({ suppliers: 'Alpha: record\nBeta: lines', supplierCodes: '8XX01\n8XX02' });
const current = { ...emptyScope, justification: 'Because', entries: [old] };
const next = (entry: Entry, missing: readonly Field[], isJustified = true) =>
  nextScope(
    { scope: { ...emptyScope, justification: 'New', entries: [entry] }, missing, isJustified, problems: [] },
    current,
    1,
  );

test('what a file has no column for stays as it is recorded', () => {
  const read = anEntry({ name: 'Renamed', owner: '', why: '' });
  expect(next(read, ['owner']).entries[0]).toEqual({ ...anEntry({ name: 'Renamed' }), why: '' });
});

test('an empty cell of a column that is there empties it', () => {
  expect(next(anEntry({ owner: '' }), []).entries[0]?.owner).toBe('');
});

test('without a column of codes, suppliers keep their own wherever they stand now', () => {
  const read = anEntry({ suppliers: 'Gamma: new\nbeta: lines', supplierCodes: '' });
  expect(next(read, ['supplierCodes']).entries[0]?.suppliers).toEqual([
    { name: 'Gamma', provides: 'new', code: '' },
    { name: 'beta', provides: 'lines', code: '8XX02' },
  ]);
});

test('without a column of suppliers, a column of codes gives nobody another code', () => {
  const read = anEntry({ suppliers: '', supplierCodes: '-\n8XX02' });
  expect(next(read, ['suppliers']).entries[0]?.suppliers).toEqual(old.suppliers);
});

test('a new function takes nothing from others', () => {
  const read = anEntry({ reference: '', name: 'Another', owner: '' });
  expect(next(read, ['owner']).entries[0]).toMatchObject({ reference: 'F2', owner: '' });
});

test('without the sheet for it the justification stays; with the sheet the file’s counts', () => {
  expect(next(old, [], false).justification).toBe('Because');
  expect(next(old, [], true).justification).toBe('New');
});
