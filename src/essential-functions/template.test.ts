import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { inspectFile } from '../platform/documents/inspect-file.ts';
import { readWorkbook } from '../platform/documents/read-workbook.ts';
import { functionsSheet, templateColumns } from './rules/columns.ts';
import { essentialFunctionsTemplate } from './template.ts';

const made = {
  organisation: { code: 'RX1', name: 'Northbridge University Hospitals NHS Trust' },
  edition: { id: '2025-26', version: 'v8' },
};
const template = await essentialFunctionsTemplate(made, '2025-12-12T09:00:00.000Z');

async function opened() {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(template) as unknown as ArrayBuffer);
  const sheet = workbook.getWorksheet(functionsSheet);
  if (!sheet) throw new Error('The sheet is missing');
  return { workbook, sheet };
}

describe('the essential functions template (R29)', () => {
  test('is a file that the service itself would take', async () => {
    expect(await inspectFile(template, 'template.xlsx')).toMatchObject({ kind: 'xlsx' });
  });

  test('says whose it is and of which edition, on both sheets', async () => {
    const read = await readWorkbook(template);
    if ('refused' in read) throw new Error(read.refused);
    const shown = read.sheets.filter((sheet) => !sheet.hidden);
    expect(shown.map((sheet) => sheet.name)).toEqual([
      'How to fill this in',
      functionsSheet,
      'Scope justification',
    ]);
    for (const sheet of shown) {
      const cells = sheet.rows.flat();
      expect(cells).toContain('Organisation: Northbridge University Hospitals NHS Trust (RX1)');
      expect(cells).toContain('Edition: 2025-26 (v8)');
    }
  });

  test('has the headings of R29 in their order, in one row', async () => {
    const read = await readWorkbook(template);
    if ('refused' in read) throw new Error(read.refused);
    const rows = read.sheets.find((sheet) => sheet.name === functionsSheet)?.rows ?? [];
    expect(rows).toContainEqual([
      'Essential service',
      'Function',
      'Description',
      'Basis',
      'Effect if lost',
      'Owner',
      'Information',
      'Systems',
      'Networks and sites',
      'Suppliers and what they provide',
      'Supplier ODS code',
      'Tolerable outage',
      'Personal data',
      'In scope',
      'Why in or out of scope',
      'Source',
      'Last reviewed',
      'Reference',
    ]);
  });

  test('has drop-down lists for basis, personal data and scope, and for nothing else', async () => {
    const { sheet } = await opened();
    const header = sheet.getColumn(1).values.indexOf('Essential service');
    const withList = templateColumns.filter(
      (_, at) => sheet.getCell(header + 1, at + 1).dataValidation?.type === 'list',
    );
    expect(withList.map((column) => column.heading)).toEqual(['Basis', 'Personal data', 'In scope']);
  });

  test('explains every column, with choices and an example', async () => {
    const { workbook } = await opened();
    const words = workbook.getWorksheet('How to fill this in')?.getSheetValues().flat().map(String) ?? [];
    for (const { heading, help, example } of templateColumns) {
      expect(words).toContain(heading);
      expect(words).toContain(help);
      expect(words).toContain(example);
    }
  });

  test('every example is one that the column allows', () => {
    for (const { options, example, heading } of templateColumns)
      if (options) expect(options, heading).toContain(example);
  });

  test('a name that looks like a formula stays text', async () => {
    const evil = { ...made, organisation: { code: 'RX1', name: '=HYPERLINK("http://evil")' } };
    const read = await readWorkbook(await essentialFunctionsTemplate(evil, '2025-12-12T09:00:00.000Z'));
    expect(read).toHaveProperty('sheets');
  });
});
