import type { Entry, ZipFile } from 'yauzl';
import { type Refused, refuse } from './refusal.ts';

type EntryLimits = { most: number; ratio: number; ratioFrom: number };
type Measured = { bytes: number; text?: string };

const isXml = /\.(xml|rels|vml)$/i;
const declaration = /<!(DOCTYPE|ENTITY)/i;
/** Longer than the longest declaration keyword, so that one cut by a chunk's end is still seen. */
const overlap = 16;

/** Inflates one entry, counting what really comes out; stops at the first byte over a limit. */
export async function measureEntry(
  zip: ZipFile,
  entry: Entry,
  limits: EntryLimits,
  keepText: boolean,
): Promise<Measured | Refused<'archive-bomb' | 'doctype'>> {
  const most = Math.min(limits.most, Math.max(limits.ratioFrom, entry.compressedSize * limits.ratio));
  const scan = isXml.test(entry.fileName);
  const kept: Buffer[] = [];
  let bytes = 0;
  let tail = '';
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // Leaving the loop destroys the stream, so a bomb is never inflated further than this.
    if (bytes > most) return refuse('archive-bomb', entry.fileName);
    if (scan) {
      // Without its NULs, UTF-16 reads like ASCII: a declaration cannot hide behind the encoding.
      const text = tail + chunk.toString('latin1').replaceAll('\0', '');
      if (declaration.test(text)) return refuse('doctype', entry.fileName);
      tail = text.slice(-overlap);
    }
    if (keepText) kept.push(chunk);
  }
  return keepText ? { bytes, text: Buffer.concat(kept).toString('utf8') } : { bytes };
}
