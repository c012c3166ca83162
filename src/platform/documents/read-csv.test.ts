import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './read-csv.ts';
import { writeCsv } from './write-csv.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const plain = { apostrophe: false };

describe('reading CSV', () => {
  it('gives rows with the line on which each begins', () => {
    expect(readCsv(bytes('a,b\r\n\r\n"two\r\nlines",2\r\nlast,3'))).toEqual({
      rows: [
        { line: 1, cells: ['a', 'b'] },
        { line: 3, cells: ['two\r\nlines', '2'] },
        { line: 5, cells: ['last', '3'] },
      ],
      problems: [],
    });
  });

  it('refuses malformed lines one by one and reads the others', () => {
    expect(readCsv(bytes('a,b\n1,2\n3\n"x" y,4\n5,6,7\n8,9\n'))).toEqual({
      rows: [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['1', '2'] },
        { line: 6, cells: ['8', '9'] },
      ],
      problems: [
        { line: 3, reason: 'wrong-number-of-fields' },
        { line: 4, reason: 'misplaced-quote' },
        { line: 5, reason: 'wrong-number-of-fields' },
      ],
    });
  });

  it('lets one stray quote spoil no more than its own line', () => {
    expect(readCsv(bytes('a,b\n5" pipe,1\n2,2\n6" pipe,3\n4,4\n'))).toEqual({
      rows: [
        { line: 1, cells: ['a', 'b'] },
        { line: 3, cells: ['2', '2'] },
        { line: 5, cells: ['4', '4'] },
      ],
      problems: [
        { line: 2, reason: 'misplaced-quote' },
        { line: 4, reason: 'quote-not-closed' },
      ],
    });
  });

  it('takes time in proportion to its length also for a file full of quotes that are never closed', () => {
    const timeOf = (times: number) => {
      const file = bytes(`${'"x,\n'.repeat(times + 1)}${'y,z\n'.repeat(2 * times)}`);
      const start = performance.now();
      readCsv(file);
      return performance.now() - start;
    };
    timeOf(1_000);
    // Ten times the length would take a hundred times as long if each quote read the rest of the file.
    const shorter = Math.min(timeOf(5_000), timeOf(5_000));
    expect(timeOf(50_000)).toBeLessThan(40 * shorter);
  });

  it('says where a quote that is never closed was opened', () => {
    expect(readCsv(bytes('a,b\n1,2\n3,"4\n5,6\n7,8'))).toEqual({
      rows: [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['1', '2'] },
        { line: 4, cells: ['5', '6'] },
        { line: 5, cells: ['7', '8'] },
      ],
      problems: [{ line: 3, reason: 'quote-not-closed' }],
    });
  });

  it.each<[string, Uint8Array]>([
    ['UTF-8 with a mark', bytes('\uFEFFŵ,é')],
    ['UTF-16', Buffer.from('\uFEFFŵ,é', 'utf16le')],
    ['UTF-8', bytes('ŵ,é')],
  ])('reads %s', (_, file) => {
    expect(readCsv(file)).toEqual({ rows: [{ line: 1, cells: ['ŵ', 'é'] }], problems: [] });
  });

  it('reads what Excel in Britain writes', () => {
    expect(readCsv(Buffer.from([0x61, 0x2c, 0x80, 0x92, 0xe9]))).toEqual({
      rows: [{ line: 1, cells: ['a', '€’é'] }],
      problems: [],
    });
  });

  it.each<[string, Uint8Array]>([
    ['NULs', bytes('a,\0')],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00])],
    ['broken UTF-16', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
  ])('refuses %s', (_, file) => {
    expect(readCsv(file)).toMatchObject({ refused: 'not-text' });
  });

  it('refuses more rows than allowed', () => {
    expect(readCsv(bytes('1\n2\n3\n'), { mostRows: 2 })).toEqual({ refused: 'too-many-rows', detail: '2' });
    expect(readCsv(bytes('1\n2\n'), { mostRows: 2 })).toHaveProperty('rows');
  });

  it('gives back whatever was written', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((value) => !/\p{Cc}/u.test(value));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const read = readCsv(writeCsv(['a', 'b'], rows, plain));
        expect('rows' in read && read.rows.slice(1).map((row) => row.cells)).toEqual(rows);
      }),
    );
  });
});
