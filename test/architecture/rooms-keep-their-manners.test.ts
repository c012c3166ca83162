import { describe, expect, test } from 'vitest';
import { sources, textOf } from './literals.ts';

const without = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
const offenders = (files: readonly string[], pattern: RegExp): string[] =>
  files.flatMap((file) => {
    const found = without(textOf(file)).match(pattern);
    return found ? [`${file}: ${found[0]}`] : [];
  });

const rules = sources().filter((file) => file.includes('/rules/'));
const pages = sources().filter(
  (file) => /^src\/[^/]+\/pages\//.test(file) && !file.startsWith('src/platform/'),
);

describe('what a room may do where', () => {
  test('there are rules and pages to look at', () => {
    expect(rules.length).toBeGreaterThan(40);
    expect(pages.length).toBeGreaterThan(80);
  });

  test('rules are pure: no promise, clock, chance, class or throw', () => {
    const impure =
      /\basync\b|\bawait\b|\bPromise\b|\bthrow\b|\bclass\b|Date\.now|new Date\(\)|Math\.random|process\./;
    // A profile that was checked when it was loaded has a level for every outcome: the throw is never reached.
    expect(offenders(rules, impure)).toEqual(['src/framework/rules/find.ts: throw']);
  });

  test('pages reach the database only through use cases and queries of stores', () => {
    const query = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|transaction)\(|\bsql(<[^>]*>)?`/;
    expect(offenders(pages, query)).toEqual([]);
  });

  test('only the door records: nothing else appends to the journal or moves the head of a chain', () => {
    const others = sources().filter((file) => !/^src\/platform\/change\//.test(file));
    expect(offenders(others, /(insertInto|updateTable|deleteFrom)\('(journal|chain)'\)/)).toEqual([]);
  });

  test('no part of the house is ambient: the environment is read where the knot is tied', () => {
    const inside = sources().filter((file) => /^src\/[^/]+\//.test(file));
    expect(offenders(inside, /process\.env(?!\.NODE_ENV)/)).toEqual([]);
  });

  test('no enum, class, any or non-null assertion stands in the service', () => {
    expect(
      offenders(sources(), /^\s*(export )?(abstract )?(class(?! \w+ extends Error)|enum) |: any\b|as any\b/m),
    ).toEqual([]);
  });
});
