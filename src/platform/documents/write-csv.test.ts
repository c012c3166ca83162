import { describe, expect, it } from 'vitest';
import { writeCsv } from './write-csv.ts';

const text = (written: Uint8Array): string => Buffer.from(written).toString('utf8');
const plain = { apostrophe: false };

describe('writing CSV', () => {
  it('separates with commas, ends lines as the standard says, quotes only what needs it', () => {
    expect(
      text(
        writeCsv(
          ['Code', 'Name'],
          [
            ['RX1', 'A "big" trust, and more'],
            ['B2', 'two\nlines'],
            [null, -5.5],
          ],
          plain,
        ),
      ),
    ).toBe('Code,Name\r\nRX1,"A ""big"" trust, and more"\r\nB2,"two\nlines"\r\n,-5.5\r\n');
  });

  it.each(['=1+1', '+44', '-5', '@x', '\tx', '\rx'])('puts an apostrophe before %j when asked to', (cell) => {
    expect(text(writeCsv([cell], [], { apostrophe: true }))).toContain(`'${cell}`);
    expect(text(writeCsv([cell], [], plain))).not.toContain("'");
  });

  it('leaves numbers and harmless text without apostrophe', () => {
    expect(text(writeCsv(['a=b'], [[-5], [true], ['x-y']], { apostrophe: true }))).toBe(
      'a=b\r\n-5\r\ntrue\r\nx-y\r\n',
    );
  });

  it('begins with a byte order mark for Excel when asked to', () => {
    expect([...writeCsv(['ŵ'], [], { apostrophe: false, bom: true }).slice(0, 5)]).toEqual([
      0xef, 0xbb, 0xbf, 0xc5, 0xb5,
    ]);
  });
});
