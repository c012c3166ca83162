import { describe, expect, it } from 'vitest';
import { deflatedZeros } from './testing/office.ts';
import { type Part, zipOf } from './testing/zip.ts';
import { passZipGate, usualZipLimits } from './zip-gate.ts';

const hello: Part = { name: 'a.xml', content: '<a>hello</a>' };
const limits = { ...usualZipLimits, entryBytes: 5_000, totalBytes: 8_000 };

describe('the gate before every archive', () => {
  it('says what is inside and keeps the text that was asked for', async () => {
    const seen = await passZipGate(
      zipOf([hello, { name: 'b/c.txt', content: 'x'.repeat(9) }]),
      limits,
      (name) => name === 'a.xml',
    );
    expect(seen).toEqual({
      entries: [
        { name: 'a.xml', bytes: 12 },
        { name: 'b/c.txt', bytes: 9 },
      ],
      texts: new Map([['a.xml', '<a>hello</a>']]),
    });
  });

  it.each<[string, Buffer, string, string?]>([
    ['nothing', Buffer.alloc(0), 'not-a-zip'],
    ['text', Buffer.from('x'.repeat(100)), 'not-a-zip'],
    ['half an archive', zipOf([hello]).subarray(0, 40), 'not-a-zip'],
    ['an entry over its limit', zipOf([{ name: 'a', content: 'x'.repeat(5_001) }]), 'archive-bomb', 'a'],
    [
      'entries that are too large together',
      zipOf(['a', 'b'].map((name) => ({ name, content: 'x'.repeat(4_500) }))),
      'archive-bomb',
      'b',
    ],
    ['more than it declares', zipOf([{ name: 'a', content: 'x'.repeat(4_000), declared: 10 }]), 'not-a-zip'],
    ['a path out of the archive', zipOf([{ name: '../../etc/passwd', content: '' }]), 'unsafe-path'],
    ['an absolute path', zipOf([{ name: '/etc/passwd', content: '' }]), 'unsafe-path'],
    ['a path with a drive', zipOf([{ name: 'C:/x', content: '' }]), 'unsafe-path'],
    ['a path with backslashes', zipOf([{ name: 'xl\\x', content: '' }]), 'unsafe-path'],
    ['an encrypted entry', zipOf([{ ...hello, flags: 1 }]), 'encrypted', 'a.xml'],
    [
      'a document type',
      zipOf([{ name: 'a.xml', content: '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>' }]),
      'doctype',
      'a.xml',
    ],
    [
      'a document type in UTF-16',
      zipOf([{ name: 'a.rels', content: Buffer.from('\uFEFF<!DOCTYPE x>', 'utf16le') }]),
      'doctype',
      'a.rels',
    ],
    ['one name twice', zipOf([hello, { name: 'A.XML', content: '' }]), 'polyglot', 'A.XML'],
    ['bytes before it', Buffer.concat([Buffer.from('<html>'), zipOf([hello])]), 'not-a-zip'],
    ['bytes after it', Buffer.concat([zipOf([hello]), Buffer.from('<html>')]), 'polyglot'],
    ['a comment', zipOf([hello], '<script>'), 'polyglot'],
  ])('refuses %s', async (_, bytes, refused, detail) => {
    expect(await passZipGate(bytes, limits)).toMatchObject(
      detail === undefined ? { refused } : { refused, detail },
    );
  });

  it('refuses more entries than allowed', async () => {
    const parts = Array.from({ length: 11 }, (_, at) => ({ name: `${at}`, content: '' }));
    expect(await passZipGate(zipOf(parts), { ...limits, entries: 10 })).toMatchObject({
      refused: 'archive-bomb',
    });
  });

  it('finds a document type that lies across two chunks', async () => {
    for (let before = 16_370; before < 16_390; before += 1) {
      const content = `${' '.repeat(before)}<!DOCTYPE x>`;
      expect(await passZipGate(zipOf([{ name: 'a.xml', content }]))).toMatchObject({ refused: 'doctype' });
    }
  });

  it('leaves a bomb of 600 megabytes before it has cost memory', async () => {
    const bomb = zipOf([
      {
        name: 'xl/worksheets/sheet1.xml',
        content: '',
        declared: 600 * 1024 ** 2,
        deflated: deflatedZeros(600),
      },
    ]);
    expect(bomb.length).toBeLessThan(1024 ** 2);
    const before = process.memoryUsage().rss;
    expect(await passZipGate(bomb)).toEqual({ refused: 'archive-bomb', detail: 'xl/worksheets/sheet1.xml' });
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 ** 2);
  });

  it('refuses a ratio that no honest document reaches, long before the size limit', async () => {
    const bomb = zipOf([{ name: 'a', content: '', declared: 20 * 1024 ** 2, deflated: deflatedZeros(20) }]);
    expect(await passZipGate(bomb)).toMatchObject({ refused: 'archive-bomb' });
    expect(await passZipGate(bomb, { ...usualZipLimits, ratio: 2_000 })).not.toHaveProperty(
      'refused',
      'archive-bomb',
    );
  });
});
