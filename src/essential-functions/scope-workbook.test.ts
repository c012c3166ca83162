import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officeFile } from '../platform/documents/testing/office.ts';
import { readScopeFile } from './read-scope-file.ts';
import { templateColumns } from './rules/columns.ts';
import { emptyScope, fieldsOf, type Scope } from './rules/entry.ts';
import { scopeWorkbook } from './scope-workbook.ts';
import { anEntry } from './testing/an-entry.ts';
import { someScope } from './testing/some-scopes.ts';

const now = '2025-12-12T09:00:00.000Z';
const made = {
  organisation: { code: 'RX1', name: 'Northbridge University Hospitals NHS Trust' },
  edition: { id: '2025-26', version: 'v8' },
};
const written = (scope: Scope) => scopeWorkbook(made, scope, now);

async function read(bytes: Uint8Array) {
  const found = await readScopeFile(bytes, now);
  if ('unread' in found) throw new Error(found.unread);
  return found;
}

/** A workbook made by another program: columns in any order, with a title above and a sheet before. */
async function elsewhere(scope: Scope, order: readonly number[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Costs').addRow(['Budget', 1_000]);
  const sheet = workbook.addWorksheet('Our functions');
  sheet.addRow(['Essential functions of our trust']);
  sheet.addRow([...order.map((at) => templateColumns[at]?.heading), ...scope.columns]);
  for (const entry of scope.entries) {
    const fields = fieldsOf(entry);
    const own = order.map((at) => (templateColumns[at] ? fields[templateColumns[at].field] : ''));
    sheet.addRow([...own, ...scope.columns.map((heading) => entry.more[heading] ?? '')].map(escaped));
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Each starts a reader of its own, so they are few, with many entries each; no long search for the smallest fault. */
const runs = (numRuns: number) => ({ numRuns, endOnFailure: true });

/** As Excel writes it; this program leaves `_x0041_` alone, which then means `A`. */
const escaped = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const withoutReference = (scope: Scope) => scope.entries.map((entry) => ({ ...entry, reference: '' }));

describe('essential functions as a workbook (R29)', () => {
  test('whatever is written is read the same, columns of others included', async () => {
    await fc.assert(
      fc.asyncProperty(someScope, async (scope) => {
        expect((await read(await written(scope))).scope).toEqual(scope);
      }),
      runs(12),
    );
  });

  test('what a second program writes is read the same, in whatever order its columns stand', async () => {
    const orders = fc.shuffledSubarray(
      templateColumns.map((_, at) => at),
      { minLength: templateColumns.length },
    );
    await fc.assert(
      fc.asyncProperty(someScope, orders, async (scope, order) => {
        const found = await read(await elsewhere(scope, order));
        expect(found.scope.entries).toEqual(withoutReference(scope));
      }),
      runs(8),
    );
  });

  test('a second program reads text as text, also where it looks like a formula', async () => {
    const bytes = await written({ ...emptyScope, entries: [anEntry({ name: '=1+1' })] });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    const sheet = workbook.getWorksheet('Essential functions');
    expect(sheet?.getCell('B6').value).toBe('=1+1');
    expect(sheet?.getCell('B6').type).toBe(ExcelJS.ValueType.String);
  });

  test('a workbook without our sheet, a damaged one and one that is none are said to be unread', async () => {
    const other = new ExcelJS.Workbook();
    other.addWorksheet('Costs').addRow(['Budget']);
    const bytes = new Uint8Array(await other.xlsx.writeBuffer());
    expect(await readScopeFile(bytes, now)).toEqual({ unread: 'no-sheet' });
    expect(await readScopeFile(officeFile('xlsx'), now)).toEqual({ unread: 'not-a-workbook' });
    expect(await readScopeFile(Buffer.from('Our functions'), now)).toEqual({ unread: 'not-a-zip' });
    expect(await readScopeFile(officeFile('xlsm'), now)).toEqual({ unread: 'macros' });
  });
});
