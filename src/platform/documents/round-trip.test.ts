import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import { writeWorkbook } from './workbook.ts';
import { writeCsv } from './write-csv.ts';

/** What people write and files spoil. */
const awkward = fc.constantFrom(
  ...[
    '=1+1',
    '+44 113 496 0000',
    '-5',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    "'=1+1",
    '=HYPERLINK("http://x","y")',
  ],
  ...['two\nlines', 'three\r\nlines\rof text', 'a "quoted", comma', ';', '', ' ', '007', 'TRUE', '1e5'],
  ...['Ysbyty Gŵynedd, Llŷn', 'مستشفى الجامعة', '👩‍⚕️ 漢字', '=ŵ', '-مستشفى', 'x'.repeat(32_000)],
);
const text = fc.oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 40 }));
const table = fc.integer({ min: 1, max: 6 }).chain((width) =>
  fc.record({
    columns: fc.array(text, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(text, { minLength: width, maxLength: width }), { maxLength: 8 }),
  }),
);

/** As any program reads it; the library is that of our own reader, but none of our code is between. */
const readBack = (bytes: Uint8Array): string[][] =>
  parse(Buffer.from(bytes), { relax_column_count: true, skip_empty_lines: false, record_delimiter: '\r\n' });

/** Full-width signs too: some spreadsheets take them for the others. */
const looksLikeFormula = (cell: string) => /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell);

describe('CSV and back', () => {
  test('as it is, every text comes back as it was written (R36)', () => {
    fc.assert(
      fc.property(table, ({ columns, rows }) => {
        expect(readBack(writeCsv(columns, rows, { apostrophe: false }))).toEqual([columns, ...rows]);
      }),
    );
  });

  test('for spreadsheets, what would be run as a formula has one apostrophe in front and nothing else is changed', () => {
    fc.assert(
      fc.property(table, ({ columns, rows }) => {
        const read = readBack(writeCsv(columns, rows, { apostrophe: true }));
        expect(read.flat().filter(looksLikeFormula)).toEqual([]);
        const expected = [columns, ...rows].map((row) =>
          row.map((cell) => (looksLikeFormula(cell) ? `'${cell}` : cell)),
        );
        expect(read).toEqual(expected);
      }),
    );
  });
});

describe('a workbook that something has happened to', () => {
  test('is read or refused, and never an error, wherever bytes were lost, changed or put in', async () => {
    const whole = Buffer.from(
      await writeWorkbook({
        ...{ title: 't', creator: 'c' },
        sheets: [{ name: 'S', columns: [{ heading: 'H' }], rows: [['=1+1'], ['ŵ']], freezeHeader: true }],
      }),
    );
    const change = fc.record({
      how: fc.constantFrom('cut', 'set', 'insert', 'drop'),
      at: fc.nat(whole.length - 1),
      byte: fc.nat(255),
      length: fc.integer({ min: 1, max: 200 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        let bytes: Buffer = whole;
        for (const { how, at, byte, length } of changes) {
          const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
          if (how === 'cut') bytes = before;
          if (how === 'set') bytes = Buffer.concat([before, Buffer.from([byte]), after.subarray(1)]);
          if (how === 'insert') bytes = Buffer.concat([before, Buffer.alloc(length, byte), after]);
          if (how === 'drop') bytes = Buffer.concat([before, after.subarray(length)]);
        }
        const read = await readWorkbook(bytes);
        if ('refused' in read) expect(read.refused).toMatch(/^[a-z-]+$/);
        else expect(read.sheets.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 150 },
    );
  });
});
