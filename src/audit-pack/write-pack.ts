import type { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Moment } from '../platform/clock.ts';
import type { FileStore } from '../platform/files/open-file-store.ts';
import type { PackFile } from './rules/plan.ts';

/** A small file that is made, not kept: the index, the checksums. */
export type Made = { readonly path: string; readonly bytes: Buffer };

/** A zip as a stream: each file is opened when its turn comes and read no faster than the zip is. */
export function writePack(
  files: FileStore,
  made: readonly Made[],
  kept: readonly PackFile[],
  now: Moment,
): Readable {
  const zip = new ZipFile();
  // Typed as an interface that cannot be destroyed; it is a PassThrough.
  const output = zip.outputStream as PassThrough;
  let open: Readable | null = null;
  zip.on('error', (error: Error) => output.destroy(error));
  // Who breaks off the download leaves no file open behind.
  output.on('close', () => open?.destroy());
  const mtime = new Date(now);
  for (const { path, bytes } of made) zip.addBuffer(bytes, path, { mtime });
  for (const { path, sha256, size, mediaType } of kept)
    zip.addReadStreamLazy(
      path,
      { mtime, size, compress: mediaType?.startsWith('text/') ?? false },
      (give) => {
        files.open(sha256).then(
          (stream) => {
            open = stream;
            give(null, stream);
          },
          // The library passes the error on and never looks at the stream then.
          (error: Error) => output.destroy(error),
        );
      },
    );
  zip.end();
  return output;
}
