import { randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { sha256 } from '../change/hash.ts';

declare module '../house.ts' {
  interface House {
    readonly files: FileStore;
  }
}

/** Content kept under its own SHA-256: the same bytes are kept once, and a file can never be overwritten. */
export type FileStore = {
  readonly put: (bytes: Uint8Array) => Promise<Stored>;
  /** The content as a stream; rejects where there is none. */
  readonly open: (sha256: string) => Promise<Readable>;
  readonly has: (sha256: string) => Promise<boolean>;
  /** Removes content for good (R37); no complaint where there is none. */
  readonly remove: (sha256: string) => Promise<void>;
};

export type Stored = { readonly sha256: string; readonly size: number };

/** Opens a store in a folder, which is made if need be. Several processes may share one. */
export function openFileStore(folder: string): FileStore {
  mkdirSync(join(folder, 'incoming'), { recursive: true });
  return {
    put: (bytes) => put(folder, bytes),
    open: async (hash) => openStream(placeOf(folder, hash)),
    has: async (hash) => exists(placeOf(folder, hash)),
    remove: async (hash) => rm(placeOf(folder, hash), { force: true }),
  };
}

/** Two levels of folders by the hash's first characters keep every folder small. */
function placeOf(folder: string, hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('A SHA-256 is 64 hexadecimal characters');
  return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
}

/** Whole or not at all: written aside, flushed, then renamed; after a crash no half file has a name. */
async function put(folder: string, bytes: Uint8Array): Promise<Stored> {
  const stored = { sha256: sha256(bytes), size: bytes.byteLength };
  const place = placeOf(folder, stored.sha256);
  if (await exists(place)) return stored;
  const aside = join(folder, 'incoming', randomUUID());
  try {
    await writeFlushed(aside, bytes);
    await mkdir(dirname(place), { recursive: true });
    await rename(aside, place);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  // The names too must survive a power cut: that of the file, and those of folders made for it.
  for (const name of [dirname(place), dirname(dirname(place)), folder]) await sync(name);
  return stored;
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function openStream(path: string): Promise<Readable> {
  await access(path);
  return createReadStream(path);
}
