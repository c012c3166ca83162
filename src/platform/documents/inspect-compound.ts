import { type CompoundEntry, compoundEntries } from './compound-file.ts';
import type { FileKind, FileProblem } from './file-kinds.ts';
import { type Refused, refuse } from './refusal.ts';

const kindByStream: Record<string, FileKind> = {
  WordDocument: 'doc',
  Workbook: 'xls',
  Book: 'xls',
  'PowerPoint Document': 'ppt',
  '__properties_version1.0': 'msg',
};
const macroNames = new Set(['_VBA_PROJECT', '_VBA_PROJECT_CUR', 'VBA', 'Macros']);
const encryptedNames = new Set(['EncryptedPackage', 'EncryptionInfo', 'EncryptedSummary']);
/** A presentation keeps its macros inside its one stream; these bytes are the record's head ([MS-PPT] 2.4.10). */
const slideMacros = Buffer.from('ff031400000002000004' + '0c000000', 'hex');

/** Judges old Office files and messages by the names and first bytes of their streams. */
export function inspectCompound(bytes: Uint8Array): FileKind | Refused<FileProblem> {
  const entries = compoundEntries(bytes);
  if (!entries) return refuse('damaged', 'compound file');
  const encrypted = entries.find(({ name }) => encryptedNames.has(name));
  if (encrypted) return refuse('encrypted', encrypted.name);
  const macro = entries.find(({ name }) => macroNames.has(name));
  if (macro) return refuse('macros', macro.name);
  const main = entries.find(({ name }) => kindByStream[name] !== undefined);
  const kind = main && kindByStream[main.name];
  if (!kind) return refuse('not-an-allowed-kind', 'compound file');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isEncrypted(file, main, kind)) return refuse('encrypted', main.name);
  // Attachments of a message may be archives themselves; one that ends where the file ends was appended to it.
  if (file.readUInt32LE(file.length - 22) === 0x06054b50) return refuse('polyglot', 'archive at the end');
  return kind === 'ppt' && hasSlideMacros(file) ? refuse('macros', main.name) : kind;
}

/** Old Word says in its first flags that it is encrypted, old Excel in the record after its first ([MS-DOC] 2.5.1, [MS-XLS] 2.4.117). */
function isEncrypted(file: Buffer, main: CompoundEntry, kind: FileKind): boolean {
  if (main.start + 24 > file.length) return false;
  if (kind === 'doc') return (file.readUInt16LE(main.start + 10) & 0x0100) !== 0;
  if (kind !== 'xls') return false;
  const second = main.start + 4 + file.readUInt16LE(main.start + 2);
  return second + 2 <= file.length && file.readUInt16LE(second) === 0x2f;
}

function hasSlideMacros(file: Buffer): boolean {
  const at = file.indexOf(slideMacros);
  const flag = at + slideMacros.length + 4;
  return at >= 0 && flag + 4 <= file.length && file.readUInt32LE(flag) !== 0;
}
