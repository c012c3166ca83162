import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from './workbook.ts';
import type { Cell, Sheet } from './workbook-shape.ts';
import { passZipGate, usualZipLimits } from './zip-gate.ts';

const aSheet = (overrides: Partial<Sheet> = {}): Sheet => ({
  name: 'Actions',
  columns: [
    { heading: 'Outcome' },
    { heading: 'Level', options: ['Not achieved', 'Partially achieved', 'Achieved, with a comma'] },
    { heading: 'Due', kind: 'date', note: 'The day by which it is done' },
  ],
  rows: [],
  freezeHeader: true,
  ...overrides,
});

async function openedBySecondReader(sheet: Sheet) {
  const bytes = await writeWorkbook({ title: 'Plan “R&D”', creator: 'A trust', sheets: [sheet] });
  const workbook = new ExcelJS.Workbook();
  // Its types ask for an older Buffer than Node's.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const read = workbook.worksheets[0];
  if (!read) throw new Error('no sheet');
  return { workbook, read };
}

async function textThroughSecondReader(text: string) {
  const { read } = await openedBySecondReader(aSheet({ rows: [[text]] }));
  const cell = read.getCell('A2');
  return { type: cell.type, value: cell.value };
}

describe('a written workbook, read by a second reader', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://evil.example","x")',
    '+44 113 496 0000',
    '-5',
    '@SUM(A1)',
    '007',
    '2026-06-30',
    'TRUE',
    'two\nlines & <tags>',
    ' spaces around ',
    'Ysbyty Gŵynedd, Llŷn',
    'مستشفى',
    '👩‍⚕️ 漢字',
    '_x0041_ is no A',
    'a bell \u0007 rings',
    '',
  ])('keeps %j as text', async (text) => {
    const { type, value } = await textThroughSecondReader(text);
    if (text === '') return expect(value === null || value === '').toBe(true);
    expect(type).toBe(ExcelJS.ValueType.String);
    expect(value).toBe(text);
  });

  it('makes one line end of the three that exist', async () => {
    expect((await textThroughSecondReader('a\r\nb\rc')).value).toBe('a\nb\nc');
  });

  it('replaces half a character, which no file may contain', async () => {
    expect((await textThroughSecondReader('a\uD800b')).value).toBe('a\uFFFDb');
  });

  it('shortens text that no cell can hold, and says so in the cell', async () => {
    const { value } = await textThroughSecondReader('👍'.repeat(20_000));
    expect(String(value).length).toBeLessThanOrEqual(32_767);
    expect(value).toMatch(/👍\n\[7,\d{3} more characters do not fit in this cell\.\]$/u);
  });

  it('leaves text of exactly the limit alone', async () => {
    expect((await textThroughSecondReader('x'.repeat(32_767))).value).toBe('x'.repeat(32_767));
  });

  it.each<[Cell, Cell]>([
    [new Date('2026-06-30T00:00:00Z'), new Date('2026-06-30T00:00:00Z')],
    ['2026-06-30', new Date('2026-06-30T00:00:00Z')],
    ['2026-02-30', '2026-02-30'],
    ['next spring', 'next spring'],
    ['1066-10-14', '1066-10-14'],
    [new Date('1899-12-31T00:00:00Z'), '1899-12-31'],
    [new Date('no day'), null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    [null, null],
  ])('writes %j in a column of dates as %j', async (given, expected) => {
    const { read } = await openedBySecondReader(aSheet({ rows: [['B2.a', 'Not achieved', given]] }));
    expect(read.getCell('C2').value).toEqual(expected);
    expect(read.getCell('C2').numFmt).toBe('dd/mm/yyyy');
  });

  it('has a header row that is bold, frozen, filtered and printed on every page', async () => {
    const { read } = await openedBySecondReader(
      aSheet({ intro: ['Read this first', 'Then this'], rows: [['B2.a']] }),
    );
    expect(read.getCell('A1').value).toBe('Read this first');
    expect(read.getCell('A3').value).toBe('Outcome');
    expect(read.getCell('A3').font.bold).toBe(true);
    expect(read.getCell('A4').alignment.wrapText).toBe(true);
    expect(read.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    expect(read.autoFilter).toBe('A3:C4');
    expect(read.pageSetup.printTitlesRow).toBe('3:3');
  });

  it('quotes the names of sheets where the format refers to them', async () => {
    const bytes = await writeWorkbook({
      title: 't',
      creator: 'c',
      sheets: [aSheet({ name: "The board’s and O'Neill's plan" })],
    });
    const zip = await passZipGate(bytes, usualZipLimits, (name) => name === 'xl/workbook.xml');
    const xml = 'texts' in zip ? zip.texts.get('xl/workbook.xml') : '';
    expect(xml).toContain(">'The board’s and O''Neill''s plan'!$1:$1<");
  });

  it('shows the introduction in the first column that is not hidden', async () => {
    const { read } = await openedBySecondReader(aSheet({ intro: ['Read this first'], hidden: [0] }));
    expect(read.getCell('A1').value).toBeNull();
    expect(read.getCell('B1').value).toBe('Read this first');
  });

  it('offers lists to two sheets with the same columns', async () => {
    const bytes = await writeWorkbook({
      title: 't',
      creator: 'c',
      sheets: [aSheet(), aSheet({ name: 'More' })].map((sheet, _, [first]) => ({
        ...sheet,
        columns: first?.columns ?? [],
      })),
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    expect(
      ['Actions', 'More'].map((name) => workbook.getWorksheet(name)?.getCell('B2').dataValidation.formulae),
    ).toEqual([["'Lists'!$A$1:$A$3"], ["'Lists'!$B$1:$B$3"]]);
  });

  it('does not freeze where it was not asked to', async () => {
    const { read } = await openedBySecondReader(aSheet({ freezeHeader: false }));
    expect(read.views[0]?.state).not.toBe('frozen');
  });

  it('offers the answers of a column as a list, commas and all', async () => {
    const { workbook, read } = await openedBySecondReader(aSheet({ rows: [['B2.a', 'Not achieved']] }));
    expect(read.getCell('B2').dataValidation).toMatchObject({
      type: 'list',
      formulae: ["'Lists'!$A$1:$A$3"],
    });
    const lists = workbook.getWorksheet('Lists');
    expect(lists?.state).toBe('hidden');
    expect(lists?.getCell('A3').value).toBe('Achieved, with a comma');
  });

  it('hides the columns that are asked to be hidden and puts notes on headings', async () => {
    const { read } = await openedBySecondReader(aSheet({ hidden: [1] }));
    expect([1, 2, 3].map((at) => read.getColumn(at).hidden)).toEqual([false, true, false]);
    expect(JSON.stringify(read.getCell('C1').note)).toContain('The day by which it is done');
  });

  it('carries its title and its author', async () => {
    const { workbook } = await openedBySecondReader(aSheet());
    expect(workbook.title).toBe('Plan “R&D”');
    expect(workbook.creator).toBe('A trust');
  });

  it('gives sheets names that Excel accepts, all different', async () => {
    const long = 'A/B: a name that is much longer than Excel allows';
    const bytes = await writeWorkbook({
      title: 't',
      creator: 'c',
      sheets: [
        aSheet({ name: long }),
        aSheet({ name: long }),
        aSheet({ name: '' }),
        aSheet({ name: 'lists' }),
      ],
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      'A B  a name that is much longer',
      'A B  a name that is much lo (2)',
      'Sheet',
      'lists',
      'Lists (2)',
    ]);
  });
});
