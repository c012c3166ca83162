import type { FileProblem } from './file-kinds.ts';
import { type Refused, refuse } from './refusal.ts';

const space = /^[\s\0]*$/;

/** Refuses a PDF with anything but white space before its first or after its last byte. */
export function pdfWithForeignBytes(file: Buffer): Refused<FileProblem> | undefined {
  const start = file.subarray(0, 1024).indexOf('%PDF-');
  if (!space.test(file.toString('latin1', 0, start).replace(/^\xEF\xBB\xBF/, '')))
    return refuse('polyglot', 'bytes before the document');
  const end = file.lastIndexOf('%%EOF');
  if (end < 0) return refuse('damaged', 'no end of file');
  if (!space.test(file.toString('latin1', end + 5))) return refuse('polyglot', 'bytes after the document');
  // The end must belong to the document: otherwise anything could be appended with an end of its own.
  const before = file.toString('latin1', Math.max(0, end - 64), end);
  return /startxref\s+\d+\s*$/.test(before)
    ? endsAsZip(file)
    : refuse('polyglot', 'end of file without a table');
}

/** Refuses an image that goes on after its end. */
export const pngWithForeignBytes = (file: Buffer): Refused<FileProblem> | undefined =>
  file.subarray(-8).toString('hex') === '49454e44ae426082'
    ? endsAsZip(file)
    : refuse('polyglot', 'bytes after the image');

/** Cameras write what they like after a photograph, so only what another program would open is refused. */
export function jpegWithForeignBytes(file: Buffer): Refused<FileProblem> | undefined {
  const end = jpegEnd(file);
  if (end === undefined) return refuse('damaged', 'no end of image');
  const isActive = /<(html|script|svg|!doctype|\?php)|%PDF-/i.test(file.toString('latin1', end));
  return isActive ? refuse('polyglot', 'bytes after the image') : endsAsZip(file);
}

/** Walks from marker to marker: an end marker inside a thumbnail or a comment is not the image's end. */
function jpegEnd(file: Buffer): number | undefined {
  let at = 2;
  while (at + 4 <= file.length) {
    const marker = file[at + 1] ?? 0;
    const isData = file[at] !== 0xff || marker === 0 || (marker >= 0xd0 && marker <= 0xd7);
    if (isData || marker === 0xff) at += 1;
    else if (marker === 0xd9) return at + 2;
    else at += 2 + file.readUInt16BE(at + 2);
  }
  return file.subarray(-2).equals(Buffer.from([0xff, 0xd9])) ? file.length : undefined;
}

/** Refuses a file that a lenient unpacker would take for an archive: a directory of entries stands right before an end record. */
export function endsAsZip(file: Buffer): Refused<FileProblem> | undefined {
  const from = Math.max(0, file.length - 70_000);
  for (
    let at = file.indexOf('PK\x05\x06', from, 'latin1');
    at >= 0;
    at = file.indexOf('PK\x05\x06', at + 1, 'latin1')
  ) {
    if (at + 22 > file.length) return undefined;
    const directory = at - file.readUInt32LE(at + 12);
    if (directory >= 0 && file.toString('latin1', directory, directory + 4) === 'PK\x01\x02') {
      return refuse('polyglot', 'archive at the end');
    }
  }
  return undefined;
}
