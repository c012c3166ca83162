import { describe, expect, test } from 'vitest';
import { anOutcome } from '../../assessment/testing/an-outcome.ts';
import { indicatorsOf, levelFrom, levelsOf, meets, sayLevel } from './level.ts';
import { type Level, levels } from './pack.ts';

describe('the levels that an outcome can have (R1)', () => {
  test('are three where it has indicators for each', () => {
    expect(levelsOf(anOutcome())).toEqual(['not-achieved', 'partially-achieved', 'achieved']);
  });

  test('are two where no indicator is “partially achieved”, also when the set is there and empty', () => {
    expect(levelsOf(anOutcome({ partial: 0 }))).toEqual(['not-achieved', 'achieved']);
    const empty = { ...anOutcome(), indicators: { ...anOutcome().indicators, 'partially-achieved': [] } };
    expect(levelsOf(empty)).toEqual(['not-achieved', 'achieved']);
  });

  test('come with their indicators from the lowest up', () => {
    const found = indicatorsOf(anOutcome({ low: 1, partial: 1, high: 2 }));
    expect(found.map(({ id, level }) => [id, level])).toEqual([
      ['low#1', 'not-achieved'],
      ['partial#1', 'partially-achieved'],
      ['high#1', 'achieved'],
      ['high#2', 'achieved'],
    ]);
  });
});

describe('a level against the expected one (R16)', () => {
  test.each<[Level, Level, boolean]>([
    ['not-achieved', 'not-achieved', true],
    ['not-achieved', 'partially-achieved', false],
    ['not-achieved', 'achieved', false],
    ['partially-achieved', 'not-achieved', true],
    ['partially-achieved', 'partially-achieved', true],
    ['partially-achieved', 'achieved', false],
    ['achieved', 'not-achieved', true],
    ['achieved', 'partially-achieved', true],
    ['achieved', 'achieved', true],
  ])('%s where %s is expected: meets it is %s', (declared, expected, verdict) => {
    expect(meets(declared, expected)).toBe(verdict);
  });
});

describe('a level in words', () => {
  test('is “Not answered” where there is none, never “Not achieved” (R12)', () => {
    expect([null, ...levels].map(sayLevel)).toEqual([
      'Not answered',
      'Not achieved',
      'Partially achieved',
      'Achieved',
    ]);
  });

  test('is read from a form only by its own value', () => {
    expect(levels.map(levelFrom)).toEqual(levels);
    for (const text of ['', 'Achieved', ' achieved', 'constructor', '0']) expect(levelFrom(text)).toBeNull();
  });
});
