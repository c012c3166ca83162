import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import { usualWorkbookLimits } from './read-workbook-shape.ts';
import { deflatedZeros, officeFile } from './testing/office.ts';
import { workbookAround } from './testing/raw-workbook.ts';
import { zipOf } from './testing/zip.ts';
import { writeWorkbook } from './workbook.ts';
import type { Cell } from './workbook-shape.ts';

const writtenRows = (rows: Cell[][]) =>
  writeWorkbook({
    title: 't',
    creator: 'c',
    sheets: [{ name: 'S', columns: [{ heading: 'H' }], rows, freezeHeader: false }],
  });

describe('reading a workbook', () => {
  it('gives values by sheet, dates as text', async () => {
    const bytes = await writtenRows([
      ['=1+1', 2.5, true, new Date('2026-06-30T00:00:00Z'), new Date('2026-06-30T13:30:00Z')],
      [null, 'x'],
    ]);
    expect(await readWorkbook(bytes)).toEqual({
      sheets: [
        {
          name: 'S',
          hidden: false,
          rows: [['H'], ['=1+1', 2.5, true, '2026-06-30', '2026-06-30T13:30:00'], [null, 'x']],
        },
      ],
    });
  });

  it('reads what another program wrote: rich text, results of formulas, a link, an empty row', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Plan', { state: 'hidden' });
    sheet.getCell('A1').value = { richText: [{ text: 'bold ', font: { bold: true } }, { text: 'plain' }] };
    sheet.getCell('B1').value = { formula: 'SUM(1,2)', result: 3 };
    sheet.getCell('C1').value = { text: 'the policy', hyperlink: 'https://example.nhs.uk' };
    sheet.getCell('A3').value = new Date('2026-12-31T00:00:00Z');
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect(await readWorkbook(bytes)).toEqual({
      sheets: [{ name: 'Plan', hidden: true, rows: [['bold plain', 3, 'the policy'], [], ['2026-12-31']] }],
    });
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing at all', new Uint8Array(), 'not-a-zip'],
    ['a Word file', officeFile('docx'), 'not-a-workbook'],
    ['a workbook with macros by its type', officeFile('xlsm'), 'macros'],
    [
      'a workbook with macros by its parts',
      officeFile('xlsx', [{ name: 'xl/vbaProject.bin', content: 'x' }]),
      'macros',
    ],
    [
      'old macro sheets',
      officeFile('xlsx', [{ name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }]),
      'macros',
    ],
    ['a workbook without its parts', officeFile('xlsx'), 'not-a-workbook'],
    ['any other archive', zipOf([{ name: 'a', content: 'b' }]), 'not-a-workbook'],
    ['a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'encrypted'],
    [
      'an external entity',
      workbookAround('', [
        { name: 'xl/x.xml', content: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' },
      ]),
      'doctype',
    ],
    [
      'a bomb',
      workbookAround('', [
        { name: 'xl/b.xml', content: '', declared: 250 * 1024 ** 2, deflated: deflatedZeros(250) },
      ]),
      'archive-bomb',
    ],
    [
      'two cells at opposite corners',
      workbookAround(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="20000"><c r="XFD20000"><v>1</v></c></row>',
      ),
      'too-many-cells',
    ],
    [
      'one long text in 20,000 cells: outside the parser it would be 640 megabytes',
      workbookAround(
        Array.from({ length: 200 }, () => `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`).join(''),
        [],
        ['x'.repeat(32_000)],
      ),
      'too-much-memory',
    ],
    [
      'a row beyond the format',
      workbookAround('<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'),
      'not-a-workbook',
    ],
    ['too many columns', workbookAround('<row r="1"><c r="ZZ1"><v>1</v></c></row>'), 'too-many-columns'],
  ])('refuses %s', async (_, bytes, refused) => {
    expect(await readWorkbook(bytes)).toMatchObject({ refused });
  });

  it('is not impressed by cells that are formatted but empty', async () => {
    const bytes = workbookAround('<row r="1"><c r="A1"><v>1</v></c><c r="ZZ1" s="1"/></row>');
    expect(await readWorkbook(bytes)).toEqual({ sheets: [{ name: 'S', hidden: false, rows: [[1]] }] });
  });

  it('refuses 200,000 rows in bounded memory, and reads them where they are allowed', async () => {
    const bytes = await writtenRows(
      Array.from({ length: 200_000 }, (_, row) => [`row ${row}`, row, 'some words']),
    );
    const before = process.memoryUsage().rss;
    expect(await readWorkbook(bytes)).toEqual({ refused: 'too-many-rows', detail: 'S' });
    expect(process.memoryUsage().rss - before).toBeLessThan(700 * 1024 ** 2);
    const read = await readWorkbook(bytes, { ...usualWorkbookLimits, rows: 250_000 });
    expect('sheets' in read && read.sheets[0]?.rows.length).toBe(200_001);
  });

  it('ends the parser when time or memory runs out, and lives on', async () => {
    const bytes = await writtenRows(
      Array.from({ length: 60_000 }, (_, row) => [`row ${row}`, 'x'.repeat(50) + row]),
    );
    const limits = { ...usualWorkbookLimits, rows: 100_000 };
    expect(await readWorkbook(bytes, { ...limits, milliseconds: 5 })).toMatchObject({ refused: 'too-slow' });
    expect(await readWorkbook(bytes, { ...limits, megabytes: 16 })).toMatchObject({
      refused: 'too-much-memory',
    });
    expect(await readWorkbook(bytes, limits)).toHaveProperty('sheets');
  });
});
