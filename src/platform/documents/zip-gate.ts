import { fromBufferPromise } from 'yauzl';
import { type Refused, refuse } from './refusal.ts';
import { measureEntry } from './zip-entry.ts';

/** Sizes in bytes; `ratio` is inflated to stored size and only counts from `ratioFrom` inflated bytes on. */
export type ZipLimits = {
  entries: number;
  entryBytes: number;
  totalBytes: number;
  ratio: number;
  ratioFrom: number;
};

export type ZipProblem = 'not-a-zip' | 'archive-bomb' | 'unsafe-path' | 'encrypted' | 'doctype' | 'polyglot';
export type ZipEntry = { name: string; bytes: number };
/** What the gate saw: every entry, and the text of those that `keep` asked for. */
export type SafeZip = { entries: ZipEntry[]; texts: Map<string, string> };

/** A slide deck of pictures stays far below these; a bomb passes them within a second. */
export const usualZipLimits: ZipLimits = {
  entries: 5_000,
  entryBytes: 100 * 1024 ** 2,
  totalBytes: 200 * 1024 ** 2,
  ratio: 200,
  ratioFrom: 1024 ** 2,
};

const endRecordBytes = 22;

/** Inflates every entry once, in bounded memory, and says what is in the archive or why nobody should open it. */
export async function passZipGate(
  bytes: Uint8Array,
  limits: ZipLimits = usualZipLimits,
  keep: (name: string) => boolean = () => false,
): Promise<SafeZip | Refused<ZipProblem>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const outside = foreignBytes(buffer);
  if (outside) return outside;
  try {
    return await readEntries(buffer, limits, keep);
  } catch (error) {
    return describeFailure(error);
  }
}

async function readEntries(buffer: Buffer, limits: ZipLimits, keep: (name: string) => boolean) {
  const zip = await fromBufferPromise(buffer, { strictFileNames: true });
  if (zip.entryCount > limits.entries) return refuse('archive-bomb', `${zip.entryCount} entries`);
  const entries: ZipEntry[] = [];
  const texts = new Map<string, string>();
  const seen = new Set<string>();
  let left = limits.totalBytes;
  let first = buffer.length;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    // Two entries of one name let two readers see two different files.
    if (seen.has(name.toLowerCase())) return refuse('polyglot', name);
    seen.add(name.toLowerCase());
    if (entry.isEncrypted()) return refuse('encrypted', name);
    first = Math.min(first, entry.relativeOffsetOfLocalHeader);
    const most = Math.min(limits.entryBytes, left);
    const measured = await measureEntry(
      zip,
      entry,
      { most, ratio: limits.ratio, ratioFrom: limits.ratioFrom },
      keep(name),
    );
    if ('refused' in measured) return measured;
    left -= measured.bytes;
    entries.push({ name, bytes: measured.bytes });
    if (measured.text !== undefined) texts.set(name, measured.text);
  }
  return first === 0 ? { entries, texts } : refuse('polyglot', 'bytes before the first entry');
}

/** The archive must begin and end with its own bytes: a comment or a second directory (zip64) is where readers disagree. */
function foreignBytes(buffer: Buffer): Refused<ZipProblem> | undefined {
  const end = buffer.length - endRecordBytes;
  if (end < 0 || buffer.readUInt32LE(0) !== 0x04034b50) return refuse('not-a-zip', 'signature');
  if (buffer.readUInt32LE(end) !== 0x06054b50) {
    const isElsewhere = buffer.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) >= 0;
    return isElsewhere ? refuse('polyglot', 'bytes after the end') : refuse('not-a-zip', 'end record');
  }
  if (end >= 20 && buffer.readUInt32LE(end - 20) === 0x07064b50) return refuse('polyglot', 'zip64 directory');
  return undefined;
}

const pathComplaint = /relative path|absolute path|invalid characters in fileName/;

function describeFailure(error: unknown): Refused<ZipProblem> {
  const message = error instanceof Error ? error.message : '';
  if (pathComplaint.test(message)) return refuse('unsafe-path', message.split(': ').at(-1));
  if (message.includes('encryption')) return refuse('encrypted');
  return refuse('not-a-zip', message);
}
