import fc from 'fast-check';
import { expect, it } from 'vitest';
import { extensionOf, safeFilename } from './safe-filename.ts';

it.each([
  ['Policy (v2).pdf', 'Policy (v2).pdf'],
  ['Polisi Gŵynedd – Llŷn.docx', 'Polisi Gŵynedd – Llŷn.docx'],
  ['سياسة.pdf', 'سياسة.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\x\\report.xlsx', 'report.xlsx'],
  ['harmless\u202Efdp.exe', 'harmlessfdp.exe'],
  ['a\r\nSet-Cookie: x.txt', 'aSet-Cookie- x.txt'],
  ['a\u0000.pdf', 'a.pdf'],
  ['  many   spaces .pdf ', 'many spaces.pdf'],
  ['.htaccess', 'htaccess'],
  ['CON.txt', 'file CON.txt'],
  ['a<b>"c".pdf', 'a-b--c-.pdf'],
  ['...', 'file'],
  ['', 'file'],
])('makes of %j the name %j', (name, safe) => {
  expect(safeFilename(name)).toBe(safe);
});

it('shortens a long name and keeps its ending', () => {
  const safe = safeFilename(`${'ŵ'.repeat(300)}.pdf`);
  expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200);
  expect(safe).toMatch(/^ŵ+\.pdf$/);
});

it('makes something safe of any name, and leaves it alone the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const safe = safeFilename(name);
      expect(safe).toMatch(/^[^\p{Cc}\p{Cf}/\\<>:"|?*]+$/u);
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200);
      expect(safeFilename(safe)).toBe(safe);
    }),
    { numRuns: 2_000 },
  );
});

it.each([
  ['a.PDF', 'pdf'],
  ['a.tar.gz', 'gz'],
  ['noending', ''],
  ['v1. final', ''],
])('reads the ending of %j as %j', (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});
