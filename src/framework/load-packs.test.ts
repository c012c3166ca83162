import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anotherCodes } from '../../test/support/another-content.ts';
import {
  anotherContent,
  anotherPacks,
  type ContentFiles,
  withContent,
} from '../../test/support/another-pack.ts';
import { projectFolder } from '../platform/project-folder.ts';
import { loadPacks } from './load-packs.ts';
import { outcomesOf } from './rules/find.ts';
import { indicatorsOf, levelsOf } from './rules/level.ts';

/** Every line of the refusal but the first. */
const faultsOf = (files: ContentFiles): string[] =>
  withContent(files, (folder) => {
    try {
      loadPacks(folder);
      return [];
    } catch (error) {
      return String(error).split('\n').slice(1);
    }
  });

/** The other content with one file changed. */
const withFile = (name: string, change: (file: Record<string, unknown>) => unknown): ContentFiles => {
  const files = anotherContent();
  return { ...files, [name]: change(structuredClone(files[name]) as Record<string, unknown>) };
};

describe('the shipped content', () => {
  const packs = loadPacks(join(projectFolder(), 'content'));

  it('loads, newest edition first', () => {
    expect(packs.editions.map((pack) => pack.edition.id)).toEqual(['2025-26', '2024-25']);
  });

  it.each(packs.editions)('has 47 outcomes and 520 indicators in $edition.id', ({ framework }) => {
    const placed = outcomesOf(framework);
    expect(placed).toHaveLength(47);
    expect(placed.flatMap(({ outcome }) => indicatorsOf(outcome))).toHaveLength(520);
    expect(framework.objectives).toHaveLength(5);
    expect(framework.objectives.flatMap((objective) => objective.principles)).toHaveLength(18);
  });

  it('attaches mandatory policies to the outcomes that the editions name (R2)', () => {
    expect(packs.editions.map(({ edition }) => Object.keys(edition.policies))).toEqual([
      ['A2.b', 'B2.a', 'B4.d', 'C1.d'],
      ['A2.b', 'B2.a', 'B4.d'],
    ]);
  });

  it('has the same hash whenever the same content is loaded', () => {
    const again = loadPacks(join(projectFolder(), 'content'));
    expect(again.editions.map((pack) => pack.hash)).toEqual(packs.editions.map((pack) => pack.hash));
    expect(new Set(packs.editions.map((pack) => pack.hash)).size).toBe(2);
  });
});

describe('a framework shaped otherwise', () => {
  const [pack] = anotherPacks().editions;

  it('loads: nothing in code knows a code, a count or a date', () => {
    expect(pack && outcomesOf(pack.framework).map(({ outcome }) => outcome.code)).toEqual(anotherCodes);
    expect(anotherCodes).toHaveLength(49);
  });

  it('can have an outcome without a partial level (R1)', () => {
    const placed = pack && outcomesOf(pack.framework).find(({ outcome }) => outcome.code === 'K2.b');
    expect(placed && levelsOf(placed.outcome)).toEqual(['not-achieved', 'achieved']);
  });
});

describe('a faulty pack', () => {
  it.each<[string, ContentFiles, string[]]>([
    [
      'text that is no YAML',
      { ...anotherContent(), 'editions/2026-27.yaml': 'id: [' },
      [expect.stringMatching(/^editions\/2026-27\.yaml: the whole file: .+/)] as unknown as string[],
    ],
    [
      'an empty file',
      { ...anotherContent(), 'profiles/2026-27-core.yaml': '' },
      [expect.stringMatching(/^profiles\/2026-27-core\.yaml: the whole file: /)] as unknown as string[],
    ],
    [
      'an objective that is missing',
      withFile('frameworks/other/framework.yaml', (file) => ({ ...file, objectives: ['none.yaml'] })),
      [
        expect.stringMatching(/^frameworks\/other\/none\.yaml: the whole file: .*ENOENT/),
      ] as unknown as string[],
    ],
    [
      'a level that does not exist',
      withFile('profiles/2026-27-core.yaml', (file) => ({
        ...file,
        cells: { 'K1.a': { expected: 'splendid', provenance: 'stated' } },
      })),
      [
        expect.stringMatching(/^profiles\/2026-27-core\.yaml: cells\.K1\.a\.expected: /),
      ] as unknown as string[],
    ],
    [
      'a field that nobody knows',
      withFile('editions/2026-27.yaml', (file) => ({ ...file, colour: 'blue' })),
      [expect.stringMatching(/^editions\/2026-27\.yaml: the whole file: .*colour/)] as unknown as string[],
    ],
    [
      'a day that does not exist',
      withFile('editions/2026-27.yaml', (file) => ({
        ...file,
        dates: { ...(file.dates as object), 'full-due': '2027-06-31' },
      })),
      ['editions/2026-27.yaml: dates.full-due: must be a day such as 2025-12-31'],
    ],
    [
      'an edition that is no year',
      withFile('editions/2026-27.yaml', (file) => ({ ...file, id: 'next' })),
      ['editions/2026-27.yaml: id: must be a year such as 2025-26'],
    ],
    [
      'a framework that does not exist',
      withFile('editions/2026-27.yaml', (file) => ({ ...file, framework: 'none' })),
      ['editions/2026-27.yaml: framework: there is no framework none'],
    ],
    [
      'a profile of no edition',
      withFile('profiles/2026-27-proposed.yaml', (file) => ({ ...file, edition: '2030-31' })),
      ['profiles/2026-27-proposed.yaml: edition: there is no edition 2030-31'],
    ],
    [
      'two files with one profile',
      { ...anotherContent(), 'profiles/z.yaml': anotherContent()['profiles/2026-27-core.yaml'] },
      ['profiles/z.yaml: id: the profile 2026-27-core is given by profiles/2026-27-core.yaml already'],
    ],
    [
      'a fault between files: a policy on an outcome that the framework has not',
      withFile('editions/2026-27.yaml', (file) => ({ ...file, notes: { 'A1.a': 'A note' } })),
      ['editions/2026-27.yaml: notes.A1.a: the framework other-caf-4.0 has no outcome A1.a'],
    ],
  ])('is refused for %s', (_, files, faults) => {
    expect(faultsOf(files)).toEqual(faults);
  });

  it('is told with the faults of all its files together', () => {
    const files = {
      ...anotherContent(),
      'editions/2026-27.yaml': 'id: x',
      'profiles/2026-27-core.yaml': 'id: 1',
    };
    const named = new Set(faultsOf(files).map((fault) => fault.split(':')[0]));
    expect(named).toEqual(new Set(['editions/2026-27.yaml', 'profiles/2026-27-core.yaml']));
  });

  it('spoils the whole content, so that no half of it is loaded', () => {
    const shipped = { 'editions/2027-28.yaml': { id: '2027-28' } };
    expect(faultsOf({ ...anotherContent(), ...shipped }).length).toBeGreaterThan(0);
  });
});
