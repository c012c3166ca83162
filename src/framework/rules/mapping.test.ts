import { describe, expect, test } from 'vitest';
import { shippedPacks } from '../../../test/support/a-house.ts';
import { withContent } from '../../../test/support/another-pack.ts';
import { anotherMapping, bothContents, bothPacks } from '../../../test/support/both-packs.ts';
import { loadPacks } from '../load-packs.ts';
import { findPack, outcomesOf } from './find.ts';
import { followersOf, type Mapping, mappingBetween, originOf, packBefore } from './mapping.ts';
import type { Pack } from './pack.ts';

const packs = bothPacks();
const pack = (edition: string) => findPack(packs, edition) as Pack;
const [early, late, other] = [pack('2024-25'), pack('2025-26'), pack('2026-27')];
const mapping = mappingBetween(packs, late, other) as Mapping;

describe('where an outcome comes from', () => {
  test.each([
    ['K1.a', 'same', ['A1.a']],
    ['K1.b', 'changed', ['A1.b']],
    ['K1.c', 'split', ['A1.c']],
    ['K1.d', 'split', ['A1.c']],
    ['K1.e', 'merged', ['A2.a', 'A2.b']],
    ['Z1.g', 'new', []],
    // A code that both frameworks have means something else in each.
    ['B2.a', 'same', ['D1.c']],
    ['L1.a', 'same', ['B2.a']],
  ])('%s: %s, from %j', (code, kind, from) => {
    expect(originOf(mapping, code)).toMatchObject({ kind, from });
  });

  test.each([
    ['A1.c', ['K1.c', 'K1.d']],
    ['A2.b', ['K1.e']],
    ['E4.b', []],
    ['B2.a', ['L1.a']],
  ])('%s went into %j', (code, into) => {
    expect(followersOf(mapping, other.framework, code)).toEqual(into);
  });

  test('editions that share a framework have the same outcomes', () => {
    const within = mappingBetween(packs, early, late) as Mapping;
    for (const { outcome } of outcomesOf(late.framework))
      expect(originOf(within, outcome.code)).toEqual({ kind: 'same', from: [outcome.code], change: null });
  });

  test('the mapping of two frameworks holds for every pair of their editions', () => {
    expect(mappingBetween(packs, early, other)).toEqual(mapping);
  });

  test('what is written for two editions alone comes first, and the rest of one framework stays the same', () => {
    const change = 'It asks for more.';
    const special: Mapping = {
      ...{ id: 'x', from: late.framework.id, to: late.framework.id, dropped: {} },
      editions: { from: '2024-25', to: '2025-26' },
      outcomes: { 'A1.a': { kind: 'changed', from: ['A1.a'], change } },
    };
    const found = mappingBetween(
      { ...packs, mappings: [special, ...packs.mappings] },
      early,
      late,
    ) as Mapping;
    expect(originOf(found, 'A1.a')).toMatchObject({ kind: 'changed', change });
    expect(originOf(found, 'A1.b').kind).toBe('same');
  });

  test('nothing is known between frameworks that nobody has mapped', () => {
    expect(mappingBetween({ ...packs, mappings: [] }, late, other)).toBeNull();
    expect(mappingBetween(packs, other, late)).toBeNull();
  });

  test('the edition before', () => {
    expect(packBefore(packs, other)?.edition.id).toBe('2025-26');
    expect(packBefore(packs, early)).toBeNull();
    expect(shippedPacks.mappings).toEqual([]);
  });
});

/** The lines of the refusal about the mapping changed like this. */
const faultsOf = (change: (file: ReturnType<typeof anotherMapping>) => unknown): string[] => {
  const file = 'mappings/shipped-to-other.yaml';
  try {
    withContent({ ...bothContents(), [file]: change(anotherMapping()) }, loadPacks);
    return [];
  } catch (error) {
    return String(error)
      .split('\n')
      .slice(1)
      .map((line) => line.replace(`${file}: `, ''));
  }
};

const withOutcome = (code: string, origin: unknown) => (file: ReturnType<typeof anotherMapping>) => ({
  ...file,
  outcomes: { ...file.outcomes, [code]: origin },
});

describe('a mapping', () => {
  test('without fault is taken', () => {
    expect(faultsOf((file) => file)).toEqual([]);
  });

  test.each<[string, Parameters<typeof faultsOf>[0], string[]]>([
    [
      'a kind that there is none of',
      withOutcome('K1.a', { kind: 'similar', from: ['A1.a'] }),
      [expect.stringMatching(/^outcomes\.K1\.a\.kind: /)] as unknown as string[],
    ],
    ['a framework that nobody has', (file) => ({ ...file, to: 'none' }), ['to: there is no framework none']],
    [
      'an outcome that the later one has not',
      withOutcome('Q1.a', { kind: 'new' }),
      ['outcomes.Q1.a: the framework other-caf-4.0 has no outcome Q1.a'],
    ],
    [
      'a source that the earlier one has not',
      withOutcome('Z1.g', { kind: 'same', from: ['Q1.a'] }),
      ['outcomes.Z1.g.from.Q1.a: the framework health-caf-3.2 has no outcome Q1.a'],
    ],
    [
      'a new one with a source',
      withOutcome('Z1.g', { kind: 'new', from: ['A1.c'] }),
      ['outcomes.Z1.g.from: what is new comes from none'],
    ],
    [
      'a change that is not told',
      withOutcome('K1.b', { kind: 'changed', from: ['A1.b'] }),
      ['outcomes.K1.b.change: what is changed says what changed'],
    ],
    [
      'a merger of one',
      withOutcome('K1.e', { kind: 'merged', from: ['A2.a'] }),
      [
        'outcomes.K1.e.from: what is merged comes from two outcomes or more',
        'dropped.A2.b: nothing says what became of A2.b',
      ],
    ],
    [
      'the same from one that went elsewhere too',
      withOutcome('Z1.g', { kind: 'same', from: ['A1.c'] }),
      ['outcomes.Z1.g.kind: A1.c went into K1.c, K1.d, Z1.g: say split or merged'],
    ],
    [
      'a split into one',
      withOutcome('K1.d', { kind: 'new' }),
      ['outcomes.K1.c.kind: A1.c went into nothing else, so it was not split'],
    ],
    [
      'one that is dropped and used',
      (file) => ({ ...file, dropped: { ...file.dropped, 'A1.a': 'Why' } }),
      ['dropped.A1.a: A1.a is dropped, and K1.a comes from it'],
    ],
    [
      'one that nothing is said of',
      (file) => ({ ...file, dropped: {} }),
      ['dropped.E4.b: nothing says what became of E4.b'],
    ],
    [
      'an edition of another framework',
      (file) => ({ ...file, editions: { from: '2026-27', to: '2026-27' } }),
      ['editions.from: edition 2026-27 has the framework other-caf-4.0'],
    ],
  ])('%s is refused by name', (_, change, lines) => {
    expect(faultsOf(change)).toEqual(lines);
  });

  test('an outcome of the later framework that is not mapped is refused by name', () => {
    const without = faultsOf((file) => {
      const { 'Z1.g': _, ...outcomes } = file.outcomes as Record<string, unknown>;
      return { ...file, outcomes };
    });
    expect(without).toEqual(['outcomes.Z1.g: nothing says where Z1.g comes from']);
  });
});
