import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pages } from '../../src/pages.ts';
import { paths } from '../../src/paths.ts';

const root = join(import.meta.dirname, '../..');
const stories = globSync(['test/{journeys,sweeps,browser}/**/*.{ts,tsx}', 'src/**/*.test.{ts,tsx}'], {
  cwd: root,
})
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

const nameOf = (pattern: string): string =>
  Object.entries(paths).find(([, path]) => path.pattern === pattern)?.[0] ?? 'nobody';

/** The address as a test writes it: with something in the place of each parameter. */
const written = (pattern: string): RegExp => {
  const parts = pattern.split(/:[A-Za-z]+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`['"\`}]${parts.join('[^/\\s\'"`]+')}(?=['"\`?$#])`);
};

const isWalked = (pattern: string): boolean =>
  stories.includes(`'${pattern}'`) ||
  new RegExp(`paths\\.${nameOf(pattern)}\\b`).test(stories) ||
  written(pattern).test(stories);

describe('every page has somebody who walks it', () => {
  test('an address that no test names is noticed', () => {
    expect(isWalked('/nobody/:ever/comes/here')).toBe(false);
  });

  test.each(pages.map(({ at }) => at.pattern))(
    '%s is named by a journey, a sweep or a test of its room',
    (pattern) => {
      expect(isWalked(pattern)).toBe(true);
    },
  );

  test('every address of the table of addresses has a page', () => {
    const served = new Set(pages.map(({ at }) => at.pattern));
    expect(
      Object.values(paths)
        .map((path) => path.pattern)
        .filter((pattern) => !served.has(pattern)),
    ).toEqual([]);
  });
});
