import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPacks } from '../../src/framework/load-packs.ts';
import { outcomesOf } from '../../src/framework/rules/find.ts';
import { projectFolder } from '../../src/platform/project-folder.ts';
import { literalsOf, say, sources } from './literals.ts';

const { editions } = loadPacks(join(projectFolder(), 'content'));
const literals = sources().flatMap(literalsOf);
// The demonstration tells of years and people that it makes up.
const ofTheService = literals.filter(({ file }) => !file.startsWith('src/demonstration/'));

// "A day such as …" is an example in a sentence: nothing is decided by it.
const whole = (word: string) =>
  new RegExp(`(?<![\\w.-]|such as |[Ll]ike )${word.replaceAll('.', '\\.')}(?![\\w-])`);
const standing = (words: readonly string[], among = ofTheService) => {
  const patterns = words.map(whole);
  return among.filter(({ text }) => patterns.some((pattern) => pattern.test(text))).map(say);
};

describe('nothing in code knows what an edition asks', () => {
  test('there is something to look for and something to look through', () => {
    expect(literals.length).toBeGreaterThan(3_000);
    expect(standing(['nhs-trust']).length).toBeGreaterThan(0);
  });

  test('no code of an outcome stands in the service', () => {
    const codes = editions.flatMap(({ framework }) =>
      outcomesOf(framework).map(({ outcome }) => outcome.code),
    );
    expect(codes.length).toBeGreaterThan(80);
    expect(standing([...new Set(codes)], literals)).toEqual([]);
  });

  test('no date of an edition stands in the service', () => {
    const dates = editions.flatMap(({ edition }) =>
      Object.values(edition.dates).filter((date) => date !== null),
    );
    expect(dates.length).toBeGreaterThan(8);
    expect(standing(dates)).toEqual([]);
  });

  test('no edition, framework or profile is named in the service', () => {
    const names = editions.flatMap(({ edition, framework, profiles }) => [
      edition.id,
      framework.id,
      ...Object.keys(profiles),
    ]);
    expect(standing([...new Set(names)])).toEqual([]);
  });

  test('no policy question and no extra field of an edition is named in the service', () => {
    const names = editions.flatMap(({ edition }) => [
      ...Object.values(edition.policies).map((question) => question.id),
      ...Object.values(edition.fields).flatMap((fields) => fields.map((field) => field.id)),
    ]);
    expect(standing([...new Set(names)], literals)).toEqual([]);
  });

  test('no number of outcomes stands in the service', () => {
    const counts = editions.map(({ framework }) => String(outcomesOf(framework).length));
    // The platform counts bytes, not outcomes.
    const rooms = ofTheService.filter(({ file }) => !file.startsWith('src/platform/'));
    expect(standing([...new Set(counts)], rooms)).toEqual([]);
  });
});
