import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { openFileStore } from './open-file-store.ts';

const aFolder = () => mkdtempSync(join(tmpdir(), 'dspt-store-'));
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
const text = Buffer.from('minutes of the board');
const hash = createHash('sha256').update(text).digest('hex');

describe('the file store', () => {
  test('gives content back by its SHA-256', async () => {
    const store = openFileStore(aFolder());
    expect(await store.put(text)).toEqual({ sha256: hash, size: text.length });
    expect(await store.has(hash)).toBe(true);
    expect(await buffer(await store.open(hash))).toEqual(text);
  });

  test('stores the same content once, also when it is put several times at once', async () => {
    const folder = aFolder();
    const store = openFileStore(folder);
    await Promise.all(Array.from({ length: 10 }, () => store.put(text)));
    expect(filesIn(folder)).toHaveLength(1);
  });

  test('leaves nothing half written beside it', async () => {
    const folder = aFolder();
    await openFileStore(folder).put(text);
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
    expect(filesIn(folder).map((one) => one.name)).toEqual([hash]);
  });

  test('keeps content when it is opened again', async () => {
    const folder = aFolder();
    await openFileStore(folder).put(text);
    expect(await openFileStore(folder).has(hash)).toBe(true);
  });

  test('holds empty content too', async () => {
    const store = openFileStore(aFolder());
    const { sha256, size } = await store.put(new Uint8Array());
    expect(size).toBe(0);
    expect(await buffer(await store.open(sha256))).toEqual(Buffer.alloc(0));
  });

  test('removes content for good, without complaint where there is none', async () => {
    const store = openFileStore(aFolder());
    await store.put(text);
    await store.remove(hash);
    await store.remove(hash);
    expect(await store.has(hash)).toBe(false);
    await expect(store.open(hash)).rejects.toThrow();
  });

  test('is asked for nothing but a hash: no path leads out of it', async () => {
    const store = openFileStore(aFolder());
    for (const name of ['../../etc/passwd', hash.toUpperCase(), `${hash}/..`, ''])
      await expect(store.open(name)).rejects.toThrow('SHA-256');
  });
});
