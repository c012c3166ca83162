import { expect, test } from 'vitest';
import { deflatedZeros, officeFile } from '../platform/documents/testing/office.ts';
import { writeWorkbook } from '../platform/documents/workbook.ts';
import { readScopeFile } from './read-scope-file.ts';

const now = '2025-12-12T09:00:00.000Z';
const rows = (count: number, text: string) =>
  writeWorkbook({
    title: 't',
    creator: 'c',
    sheets: [
      {
        name: 'Essential functions',
        columns: ['Function', 'Owner', 'Systems'].map((heading) => ({ heading })),
        rows: Array.from({ length: count }, (_, row) => [`F ${row}`, text, text]),
        freezeHeader: false,
      },
    ],
  });

test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
  ['200,000 rows', () => rows(200_000, ''), 'too-many-rows'],
  ['more functions than anybody has', () => rows(1_001, 'x'), 'too-many-functions'],
  ['a little text many times over', () => rows(900, 'x'.repeat(5_000)), 'too-much-text'],
  [
    'a bomb',
    () =>
      officeFile('xlsx', [
        { name: 'xl/b.xml', content: '', declared: 250 * 1024 ** 2, deflated: deflatedZeros(250) },
      ]),
    'archive-bomb',
  ],
  [
    'an entity from elsewhere',
    () =>
      officeFile('xlsx', [
        { name: 'xl/x.xml', content: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' },
      ]),
    'doctype',
  ],
  [
    'a password',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
    'encrypted',
  ],
])('%s is not read', async (_, bytes, unread) => {
  expect(await readScopeFile(await bytes(), now)).toEqual({ unread });
});
