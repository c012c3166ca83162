import fc from 'fast-check';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { FileKind, FileProblem } from './file-kinds.ts';
import { inspectFile } from './inspect-file.ts';
import { writePdf } from './pdf.ts';
import { compoundOf } from './testing/compound.ts';
import { deflatedZeros, officeFile } from './testing/office.ts';
import { zipOf } from './testing/zip.ts';
import { writeWorkbook } from './workbook.ts';

const bytes = (content: string, encoding: BufferEncoding = 'utf8'): Buffer => Buffer.from(content, encoding);
const join = (...parts: Uint8Array[]): Buffer => Buffer.concat(parts);

const pdf = Buffer.from(
  await writePdf({
    title: 't',
    subject: 's',
    author: 'a',
    lang: 'en-GB',
    blocks: [{ kind: 'paragraph', text: 'x' }],
    footer: '',
  }),
);
const xlsx = await writeWorkbook({
  title: 't',
  creator: 'c',
  sheets: [{ name: 'S', columns: [{ heading: 'H' }], rows: [], freezeHeader: true }],
});
const ods = await writeOds({ sheets: [{ name: 'S', rows: [['x']] }] });
const withPassword = await writeXlsx({
  sheets: [{ name: 'S', rows: [['x']] }],
  encryption: { password: 'p', spinCount: 1_000 },
});
const png = bytes(
  '89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc0000003010100c9fe92ef0000000049454e44ae426082',
  'hex',
);
const jpeg = bytes('ffd8ffe000104a46494600010100000100010000ffda0008010100003f00d2cf20ff00ffd9', 'hex');
const zip = zipOf([{ name: 'evil.html', content: '<script>' }]);
const message =
  'From: a@example.nhs.uk\r\nTo: b@example.nhs.uk\r\nSubject: =?utf-8?q?x?=\r\n folded\r\nDate: Tue, 30 Jun 2026 12:00:00 +0100\r\n\r\n<html>hello</html>';
const word = (flags: number): Buffer =>
  compoundOf([
    { name: 'WordDocument', content: Uint8Array.from([0xec, 0xa5, 0, 0, 0, 0, 0, 0, 0, 0, 0, flags]) },
  ]);
const slideMacros = bytes('1f00ff03140000000200000' + '40c00000001000000010000000200000000', 'hex');

describe('files that may be uploaded', () => {
  it.each<[string, Uint8Array, FileKind]>([
    ['report.pdf', pdf, 'pdf'],
    ['report.PDF', join(bytes('\uFEFF\n'), pdf, bytes('\r\n')), 'pdf'],
    ['policy.docx', officeFile('docx', [{ name: 'word/document.xml', content: '<x/>' }]), 'docx'],
    ['plan.xlsx', xlsx, 'xlsx'],
    ['board.pptx', officeFile('pptx'), 'pptx'],
    ['plan.ods', ods, 'ods'],
    ['policy.doc', word(0), 'doc'],
    [
      'plan.xls',
      compoundOf([
        { name: 'Workbook', content: bytes('0908100000060500000000000000000000000000' + '4200', 'hex') },
      ]),
      'xls',
    ],
    ['board.ppt', compoundOf([{ name: 'PowerPoint Document' }]), 'ppt'],
    ['mail.msg', compoundOf([{ name: '__properties_version1.0' }]), 'msg'],
    ['mail.eml', bytes(message), 'eml'],
    ['assets.csv', bytes('Name,Owner\r\nŵ,é\r\n'), 'csv'],
    ['notes.txt', bytes('Llŷn & others: a < b, 5 <- 6\n'), 'text'],
    ['old.txt', Buffer.from([0x93, 0x61, 0x94, 0x80, 0x0d, 0x0a]), 'text'],
    ['wide.txt', bytes('\uFEFFŵords', 'utf16le'), 'text'],
    ['screen.png', png, 'png'],
    ['photo.jpeg', jpeg, 'jpeg'],
    ['photo.jpg', join(jpeg, Buffer.alloc(100, 7)), 'jpeg'],
    ['BM.txt', bytes('BM is how this honest text begins'), 'text'],
  ])('takes %s', async (name, content, kind) => {
    expect(await inspectFile(content, name)).toMatchObject({
      kind,
      extension: name.split('.').at(-1)?.toLowerCase(),
    });
  });
});

describe('files that are refused', () => {
  it.each<[FileProblem, string, string, Uint8Array]>([
    ['empty', 'nothing', 'a.txt', new Uint8Array()],
    ['not-an-allowed-kind', 'a program', 'a.txt', join(bytes('MZ'), Buffer.alloc(64), bytes('PE\0\0'))],
    [
      'not-an-allowed-kind',
      'a program that calls itself a PDF',
      'a.pdf',
      join(bytes('\x7fELF'), Buffer.alloc(64)),
    ],
    ['not-an-allowed-kind', 'a web page', 'a.txt', bytes('  <!DOCTYPE html><p>hello')],
    ['not-an-allowed-kind', 'a web page in UTF-16', 'a.txt', bytes('\uFEFF<html>', 'utf16le')],
    ['not-an-allowed-kind', 'a script further down', 'a.csv', bytes('a,b\n1,<script src=x>\n')],
    ['not-an-allowed-kind', 'a drawing that can run scripts', 'a.png', bytes('<svg onload="x()"/>')],
    ['not-an-allowed-kind', 'a shell script', 'a.txt', bytes('#!/bin/sh\nrm -rf /\n')],
    ['not-an-allowed-kind', 'rich text', 'a.doc', bytes('{\\rtf1 hello}\0')],
    ['not-an-allowed-kind', 'text with NULs', 'a.txt', bytes('a\0b')],
    ['not-an-allowed-kind', 'any archive', 'a.zip', zip],
    ['not-an-allowed-kind', 'a template', 'a.docx', officeFile('dotx')],
    ['not-an-allowed-kind', 'an installer', 'a.doc', compoundOf([{ name: 'Something' }])],
    ['not-an-allowed-kind', 'an animation', 'a.gif', bytes('474946383961010001000000003b', 'hex')],
    ['name-does-not-match', 'a PDF by another name', 'a.docx', pdf],
    ['name-does-not-match', 'a PDF with two endings', 'a.pdf.exe', pdf],
    ['name-does-not-match', 'a PDF without ending', 'report', pdf],
    ['name-does-not-match', 'an image by another name', 'a.jpg', png],
    ['name-does-not-match', 'text that is no message', 'a.eml', bytes('Dear all,\nhello')],
    ['name-does-not-match', 'text called a workbook', 'a.xlsx', bytes('a,b')],
    ['macros', 'a Word file with macros by its type', 'a.docx', officeFile('docm')],
    [
      'macros',
      'a workbook with macros by its parts',
      'a.xlsx',
      officeFile('xlsx', [{ name: 'xl/vbaProject.bin', content: '' }]),
    ],
    ['macros', 'a binary workbook', 'a.xlsx', officeFile('xlsb')],
    [
      'macros',
      'a file with macros inside another',
      'a.docx',
      officeFile('docx', [{ name: 'word/embeddings/x.xlsm', content: '' }]),
    ],
    [
      'macros',
      'an OpenDocument file with macros',
      'a.odt',
      zipOf([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 },
        { name: 'Basic/Standard/x.xml', content: '' },
      ]),
    ],
    [
      'macros',
      'an old workbook with macros',
      'a.xls',
      compoundOf([{ name: 'Workbook' }, { name: '_VBA_PROJECT' }]),
    ],
    [
      'macros',
      'an old presentation with macros',
      'a.ppt',
      compoundOf([{ name: 'PowerPoint Document', content: slideMacros }]),
    ],
    ['encrypted', 'a workbook with a password', 'a.xlsx', withPassword],
    ['encrypted', 'an old Word file with a password', 'a.doc', word(1)],
    [
      'encrypted',
      'an old workbook with a password',
      'a.xls',
      compoundOf([
        { name: 'Workbook', content: bytes('0908100000060500000000000000000000000000' + '2f00', 'hex') },
      ]),
    ],
    [
      'encrypted',
      'an OpenDocument file with a password',
      'a.odt',
      zipOf([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 },
        { name: 'META-INF/manifest.xml', content: '<encryption-data/>' },
      ]),
    ],
    ['polyglot', 'an archive after a PDF', 'a.pdf', join(pdf, zip)],
    [
      'polyglot',
      'an archive after a PDF with an end of its own',
      'a.pdf',
      join(pdf, zip, bytes('\n%%EOF\n')),
    ],
    [
      'polyglot',
      'an archive before the end of a PDF',
      'a.pdf',
      join(pdf, zip, bytes('\nstartxref\n9\n%%EOF\n')),
    ],
    ['polyglot', 'a web page after a PDF', 'a.pdf', join(pdf, bytes('<script>x</script>'))],
    ['polyglot', 'a web page after a PDF with an end of its own', 'a.pdf', join(pdf, bytes('<html>%%EOF'))],
    ['polyglot', 'a web page before a PDF', 'a.pdf', join(bytes('<html><script>x</script>'), pdf)],
    ['polyglot', 'a web page after an image', 'a.jpg', join(jpeg, bytes('<html>'))],
    [
      'polyglot',
      'a web page after an image that ends twice',
      'a.jpg',
      join(jpeg, bytes('<html>\xff\xd9', 'latin1')),
    ],
    ['polyglot', 'an archive after an image', 'a.jpg', join(jpeg, zip)],
    ['polyglot', 'anything after an image', 'a.png', join(png, bytes('x'))],
    ['polyglot', 'an archive after an old Word file', 'a.doc', join(word(0), zip)],
    [
      'polyglot',
      'a PDF inside an archive',
      'a.docx',
      officeFile('docx', [{ name: 'x', content: '%PDF-1.7', method: 0 }]),
    ],
    ['polyglot', 'a web page after an archive', 'a.docx', join(officeFile('docx'), bytes('<html>'))],
    [
      'polyglot',
      'two kinds in one archive',
      'a.docx',
      officeFile('docx', [{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }]),
    ],
    [
      'doctype',
      'an external entity',
      'a.docx',
      officeFile('docx', [
        { name: 'word/document.xml', content: '<!DOCTYPE x SYSTEM "http://evil.example">' },
      ]),
    ],
    [
      'unsafe-path',
      'a path out of the archive',
      'a.docx',
      officeFile('docx', [{ name: '../../x', content: '' }]),
    ],
    [
      'archive-bomb',
      'a bomb',
      'a.docx',
      officeFile('docx', [
        { name: 'word/x.xml', content: '', declared: 150 * 1024 ** 2, deflated: deflatedZeros(150) },
      ]),
    ],
    ['damaged', 'half an archive', 'a.docx', officeFile('docx').subarray(0, 60)],
    ['damaged', 'half a PDF', 'a.pdf', pdf.subarray(0, 400)],
    ['damaged', 'half a compound file', 'a.doc', word(0).subarray(0, 40)],
    ['damaged', 'half an image', 'a.jpg', jpeg.subarray(0, 30)],
  ])('%s: %s', async (refused, _, name, content) => {
    expect(await inspectFile(content, name)).toMatchObject({ refused });
  });

  it('too-large: more than the limit, 20 MB unless another is given', async () => {
    expect(await inspectFile(Buffer.alloc(20 * 1024 ** 2 + 1, 'a'), 'a.txt')).toMatchObject({
      refused: 'too-large',
    });
    expect(await inspectFile(bytes('abc'), 'a.txt', 2)).toEqual({ refused: 'too-large', detail: '3' });
    expect(await inspectFile(bytes('ab'), 'a.txt', 2)).toMatchObject({ kind: 'text' });
  });

  it('not-an-allowed-kind: a compound file whose directory runs in a circle ends too', async () => {
    const circle = word(0);
    circle.writeUInt32LE(1, 512 + 4);
    expect(await inspectFile(circle, 'a.doc')).toMatchObject({ refused: 'damaged' });
  });
});

it('judges whatever comes without throwing', async () => {
  const starts = [pdf, xlsx, word(0), png, jpeg, zip, withPassword].map((file) => Buffer.from(file));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...starts),
      fc.nat(),
      fc.uint8Array({ maxLength: 40 }),
      async (start, at, noise) => {
        const broken = Buffer.from(start);
        broken.set(noise.slice(0, broken.length - (at % broken.length)), at % broken.length);
        const outcome = await inspectFile(broken, 'a.pdf');
        expect('kind' in outcome || 'refused' in outcome).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
