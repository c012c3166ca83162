import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { FileStore } from '../platform/files/open-file-store.ts';
import type { PackFile } from './rules/plan.ts';
import { writePack } from './write-pack.ts';

const megabyte = 1024 ** 2;
const chunk = Buffer.alloc(64 * 1024, 'evidence ');

/** A store whose files are made as they are read: `size` bytes each, counted. */
function aGeneratedStore(size: number) {
  const state = { read: 0, open: 0, mostOpen: 0 };
  async function* bytes() {
    for (let sent = 0; sent < size; sent += chunk.length) {
      state.read += chunk.length;
      yield chunk;
    }
  }
  const open = async () => {
    state.open += 1;
    state.mostOpen = Math.max(state.mostOpen, state.open);
    const stream = Readable.from(bytes(), { objectMode: false });
    stream.on('close', () => {
      state.open -= 1;
    });
    return stream;
  };
  return { state, files: { open } as unknown as FileStore };
}

const named = (count: number, size: number): PackFile[] =>
  Array.from({ length: count }, (_, n) => ({
    path: `evidence/${n}.pdf`,
    sha256: '',
    size,
    mediaType: 'application/pdf',
  }));

const now = '2025-12-12T09:00:00.000Z';

test('a pack of 800 MB goes through a few: memory does not grow with it', async () => {
  const { state, files } = aGeneratedStore(20 * megabyte);
  const used = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = used();
  let most = 0;
  let sent = 0;
  for await (const part of writePack(files, [], named(40, 20 * megabyte), now)) {
    sent += part.length;
    most = Math.max(most, used() - before);
  }
  expect(sent).toBeGreaterThan(800 * megabyte);
  expect(most / megabyte).toBeLessThan(64);
  expect(state.mostOpen).toBe(1);
}, 60_000);

test('a slow reader is waited for, and whoever breaks off leaves no file open', async () => {
  const { state, files } = aGeneratedStore(20 * megabyte);
  const zip = writePack(files, [], named(40, 20 * megabyte), now);
  zip.read(1);
  await setTimeout(100);
  expect(state.read / megabyte).toBeLessThan(2);
  zip.destroy();
  await setTimeout(50);
  expect(state.open).toBe(0);
});

test('a file that cannot be read breaks the download off: half a zip never looks whole', async () => {
  const files = { open: () => Promise.reject(new Error('gone')) } as unknown as FileStore;
  const drain = async () => {
    for await (const _ of writePack(files, [], named(1, 10), now));
  };
  await expect(drain()).rejects.toThrow('gone');
});
