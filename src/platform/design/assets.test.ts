import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addresses, assets, ownHostOnly } from './assets.ts';

const bodies = new Map(assets().map(({ address, body }) => [address, body.toString('utf8')]));
const texts = [...bodies].filter(([address]) => /\.(css|js)$/.test(address));

describe('what is served to browsers', () => {
  test('has every address that a page names', () => {
    expect(Object.values(addresses).filter((address) => !bodies.has(address))).toEqual([]);
  });

  test('stands under one address that changes with its content', () => {
    const folders = new Set(assets().map(({ address }) => address.split('/').slice(0, 3).join('/')));
    expect([...folders]).toEqual([expect.stringMatching(/^\/assets\/[0-9a-f]{16}$/)]);
  });

  test('has a type for everything', () => {
    expect(assets().filter(({ type }) => type === 'application/octet-stream')).toEqual([]);
  });

  test('fetches nothing from another host: no fonts, no source maps', () => {
    const outside = /@font-face|@import|url\(["']?(https?:|\/\/)|sourceMappingURL|from ["'](https?:|\/)/;
    expect(texts.filter(([, text]) => outside.test(text)).map(([address]) => address)).toEqual([]);
  });

  test('finds each file that another one names', () => {
    const named = texts.flatMap(([address, text]) =>
      [...text.matchAll(/url\((images\/[^)]+)\)|from '(\.\/[^']+)'/g)].map(([, image, module]) =>
        posix.join(posix.dirname(address), image ?? module ?? ''),
      ),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((address) => !bodies.has(address))).toEqual([]);
  });

  test('keeps the other rules when fonts are taken out of styles', () => {
    expect(
      ownHostOnly('a{b:c}@font-face{src:url(https://x/y.woff)}d{background:url(/assets/images/e.svg)}'),
    ).toBe('a{b:c}d{background:url(images/e.svg)}');
  });
});
