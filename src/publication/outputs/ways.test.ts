import { describe, expect, test } from 'vitest';
import { narrowed, narrowingFrom, type PlacedChanges, tally } from './narrow.ts';
import { type Way, wayOf, ways } from './ways.ts';

const [low, middle, high, none] = ['Not achieved', 'Partially achieved', 'Achieved', 'Not answered'];
const side = (levels: readonly string[]) => levels.map((declared) => ({ declared }));

describe('which way a level went', () => {
  test.each([
    [[high], [middle], 'fell'],
    [[middle], [low], 'fell'],
    [[low], [high], 'rose'],
    [[high], [high], 'other'],
    // Not answered is no level: neither lower than Not achieved nor the same (R12).
    [[low], [none], 'lost'],
    [[none], [low], 'gained'],
    [[none], [none], 'other'],
    // What was merged is compared where all that were declared lie on one side.
    [[low, middle], [high], 'rose'],
    [[high, middle], [low], 'fell'],
    [[high, low], [middle], 'apart'],
    [[high, low], [high], 'apart'],
    [[high, none], [high], 'other'],
    [[none, none], [high], 'gained'],
    // New, and dropped.
    [[], [high], 'apart'],
    [[high], [], 'apart'],
  ] as const)('%j to %j: %s', (before, after, way) => {
    expect(wayOf(side(before), side(after), true)).toBe(way);
  });

  test('where nothing else differs either, nothing changed', () => {
    expect(wayOf(side([high]), side([high]), false)).toBe('same');
    expect(wayOf(side([none]), side([none]), false)).toBe('same');
    expect(wayOf(side([low]), side([high]), false)).toBe('rose');
  });
});

describe('narrowing a comparison', () => {
  const placed = (code: string, objective: string | null, way: Way): PlacedChanges => ({
    ...{ code, title: code, objective, origin: null, way, changes: [] },
    ...{ levels: { before: low, after: low }, below: { before: false, after: false } },
  });
  const outcomes = [
    placed('A1', 'A', 'fell'),
    placed('A2', 'A', 'other'),
    placed('A3', 'A', 'same'),
    placed('B1', 'B', 'rose'),
    placed('B2', 'B', 'lost'),
    placed('Z9', null, 'apart'),
  ];
  const shown = (asked: Parameters<typeof narrowingFrom>[0]) =>
    narrowed(outcomes, narrowingFrom(asked, ['A', 'B'])).map((one) => one.code);

  test.each([
    // What changed: of levels, those that did; of words, whatever did.
    [{ show: 'levels' }, ['A1', 'B1', 'B2', 'Z9']],
    [{ show: 'words' }, ['A1', 'A2', 'B1', 'B2', 'Z9']],
    [{ show: 'words', part: 'A' }, ['A1', 'A2']],
    [{ part: 'A' }, ['A1']],
    [{ part: 'A', which: 'all' }, ['A1', 'A2', 'A3']],
    [{ which: 'same' }, ['A3']],
    [{ which: 'other', part: 'A' }, ['A2']],
    [{ which: 'rose', part: 'A' }, []],
    // What is not there asks for nothing.
    [{ show: 'levels', part: 'X', which: 'sideways' }, ['A1', 'B1', 'B2', 'Z9']],
  ])('%j shows %j', (asked, codes) => {
    expect(shown(asked)).toEqual(codes);
  });

  test('without a wish there is the short answer; who narrows wants a list', () => {
    const all = { part: null, which: null };
    expect(narrowingFrom({}, ['A'])).toEqual({ show: 'summary', ...all });
    expect(narrowingFrom({ show: 'everything' }, ['A'])).toEqual({ show: 'summary', ...all });
    expect(narrowingFrom({ which: 'fell' }, ['A'])).toMatchObject({ show: 'levels', which: 'fell' });
    expect(narrowingFrom({ part: 'functions', which: 'fell' }, ['A'])).toEqual({
      ...{ show: 'words', part: 'functions', which: null },
    });
  });

  test('every outcome is counted once', () => {
    const counts = tally(outcomes);
    expect(counts).toEqual({ fell: 1, rose: 1, lost: 1, gained: 0, apart: 1, other: 1, same: 1 });
    expect(ways.reduce((sum, way) => sum + counts[way], 0)).toBe(outcomes.length);
  });
});
