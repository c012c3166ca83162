import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indicatorsOf, levelsOf } from '../../framework/rules/level.ts';
import type { Level, Outcome } from '../../framework/rules/pack.ts';
import { anOutcome } from '../testing/an-outcome.ts';
import type { Mark } from './answer.ts';
import { isAbove, markedOf, settledSuggestion, suggest } from './suggestion.ts';

type Marks = Record<string, Mark>;
const marks = (...held: string[]): Marks =>
  Object.fromEntries(held.map((id) => [id, { mark: 'true', comment: '' }]));

describe('the suggested level (R4)', () => {
  const all = ['low#1', 'low#2', 'partial#1', 'partial#2', 'high#1', 'high#2'];
  test.each<[string, string[], Level, string]>([
    ['nothing is true', [], 'not-achieved', 'neither-set-holds-in-full'],
    ['one “not achieved” is true', ['low#2'], 'not-achieved', 'a-not-achieved-indicator-holds'],
    ['it outweighs everything', all, 'not-achieved', 'a-not-achieved-indicator-holds'],
    ['all “achieved” are', ['high#1', 'high#2'], 'achieved', 'all-achieved-indicators-hold'],
    ['one of them is not', ['high#1', 'partial#1'], 'not-achieved', 'neither-set-holds-in-full'],
    [
      'all “partially” are',
      ['partial#1', 'partial#2'],
      'partially-achieved',
      'all-partially-achieved-indicators-hold',
    ],
    [
      '“achieved” counts first',
      ['partial#1', 'partial#2', 'high#1', 'high#2'],
      'achieved',
      'all-achieved-indicators-hold',
    ],
  ])('%s', (_, held, level, because) => {
    expect(suggest(anOutcome(), marks(...held))).toEqual({ level, because });
  });

  const outcomes = fc
    .record({
      low: fc.integer({ min: 1, max: 4 }),
      partial: fc.integer({ min: 0, max: 4 }),
      high: fc.integer({ min: 1, max: 4 }),
    })
    .map(anOutcome);
  const marked = (outcome: Outcome) =>
    fc
      .tuple(
        ...indicatorsOf(outcome).map(({ id }) =>
          fc.constantFrom('true', 'not-true', null, undefined).map((mark) => [id, mark] as const),
        ),
      )
      .map((pairs) =>
        Object.fromEntries(
          pairs.flatMap(([id, mark]) => (mark === undefined ? [] : [[id, { mark, comment: '' }]])),
        ),
      );
  const cases = outcomes.chain((outcome) => fc.tuple(fc.constant(outcome), marked(outcome)));

  /** The rule as DOMAIN states it, counted instead of asked. */
  function stated(outcome: Outcome, given: Marks): Level {
    const untrue = (level: Level) =>
      (outcome.indicators[level] ?? []).filter((one) => given[one.id]?.mark !== 'true').length;
    const size = (level: Level) => outcome.indicators[level]?.length ?? 0;
    if (untrue('not-achieved') < size('not-achieved')) return 'not-achieved';
    if (untrue('achieved') === 0) return 'achieved';
    return size('partially-achieved') > 0 && untrue('partially-achieved') === 0
      ? 'partially-achieved'
      : 'not-achieved';
  }

  test('is what the rule says, for every outcome and every way of marking', () => {
    fc.assert(
      fc.property(cases, ([outcome, given]) => {
        expect(suggest(outcome, given).level).toBe(stated(outcome, given));
      }),
      { numRuns: 500 },
    );
  });

  test('is never a level that the outcome lacks, whatever is marked', () => {
    const stray = fc.dictionary(fc.string(), fc.constant({ mark: 'true', comment: '' } as Mark));
    fc.assert(
      fc.property(cases, stray, ([outcome, given], more) => {
        expect(levelsOf(outcome)).toContain(suggest(outcome, { ...more, ...given }).level);
      }),
    );
  });

  test('counts an unmarked indicator as not true', () => {
    fc.assert(
      fc.property(cases, ([outcome, given]) => {
        const spelt = Object.fromEntries(
          indicatorsOf(outcome).map(({ id }) => [id, { mark: given[id]?.mark ?? 'not-true', comment: '' }]),
        );
        expect(suggest(outcome, given)).toEqual(suggest(outcome, spelt as Marks));
      }),
    );
  });
});

describe('when it is shown (R4)', () => {
  const some: Marks = {
    ...marks('high#1'),
    'low#1': { mark: 'not-true', comment: '' },
    'low#2': { mark: null, comment: 'Not sure' },
  };
  test('only once every indicator is marked; a comment alone marks nothing', () => {
    const outcome = anOutcome({ low: 2, partial: 0, high: 1 });
    expect(markedOf(outcome, some)).toEqual({ marked: 2, total: 3 });
    expect(settledSuggestion(outcome, some)).toBeNull();
    const settled = { ...some, 'low#2': { mark: 'not-true', comment: '' } } as Marks;
    expect(settledSuggestion(outcome, settled)?.level).toBe('achieved');
  });

  test('a declared level above it is told apart; the same or a lower one is not', () => {
    const suggestion = { level: 'partially-achieved', because: 'neither-set-holds-in-full' } as const;
    const above = (['not-achieved', 'partially-achieved', 'achieved'] as const).map((level) =>
      isAbove(level, suggestion),
    );
    expect(above).toEqual([false, false, true]);
    expect(isAbove(null, suggestion)).toBe(false);
    expect(isAbove('achieved', null)).toBe(false);
  });
});
