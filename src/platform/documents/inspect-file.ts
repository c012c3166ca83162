import { fileTypeFromBuffer } from 'file-type';
import { isCompoundFile } from './compound-file.ts';
import { type FileKind, type FileProblem, fileKinds } from './file-kinds.ts';
import { inspectCompound } from './inspect-compound.ts';
import { jpegWithForeignBytes, pdfWithForeignBytes, pngWithForeignBytes } from './inspect-foreign.ts';
import { inspectText } from './inspect-text.ts';
import { inspectZip } from './inspect-zip.ts';
import { type Refused, refuse } from './refusal.ts';
import { extensionOf } from './safe-filename.ts';

export type InspectedFile = { kind: FileKind; mediaType: string; extension: string };

/** Bytes at the start by which other programs tell what a file is. */
const head = 4_100;

/** Judges a file by its content; its name must then agree. Never throws on account of the file; `mostBytes` is 20 MB unless given. */
export async function inspectFile(
  bytes: Uint8Array,
  name: string,
  mostBytes = 20 * 1024 ** 2,
): Promise<InspectedFile | Refused<FileProblem>> {
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > mostBytes) return refuse('too-large', String(bytes.length));
  const ending = extensionOf(name);
  const kind = await inspectContent(bytes, ending);
  if (typeof kind !== 'string') return kind;
  const { mediaType, endings } = fileKinds[kind];
  const extension = endings.find((each) => each === ending);
  return extension ? { kind, mediaType, extension } : refuse('name-does-not-match', kind);
}

async function inspectContent(bytes: Uint8Array, ending: string): Promise<FileKind | Refused<FileProblem>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isCompoundFile(file)) return inspectCompound(file);
  if (file.toString('latin1', 0, 4) === 'PK\x03\x04') return inspectArchive(file);
  if (file.subarray(0, 1024).includes('%PDF-')) return pdfWithForeignBytes(file) ?? 'pdf';
  const type = await fileTypeFromBuffer(file.subarray(0, head));
  if (type?.ext === 'png') return pngWithForeignBytes(file) ?? 'png';
  if (type?.ext === 'jpg') return jpegWithForeignBytes(file) ?? 'jpeg';
  const text = inspectText(file, ending);
  // Some signatures are so short that honest text begins with them; real text is no other kind.
  return typeof text !== 'string' && type ? refuse('not-an-allowed-kind', type.mime) : text;
}

/** PDF readers look for a document anywhere in the first kilobyte, also inside an archive. */
const inspectArchive = async (file: Buffer): Promise<FileKind | Refused<FileProblem>> =>
  file.subarray(0, 1024).includes('%PDF-') ? refuse('polyglot', 'document in an archive') : inspectZip(file);
