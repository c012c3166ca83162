import { describe, expect, test } from 'vitest';
import { levelsReached, raises } from './levels-by-plan.ts';

describe('levels reached by plan (R22)', () => {
  test('of several actions for an outcome the last that names a level says it', () => {
    const reached = levelsReached([
      { outcome: 'A1.a', levelReached: 'achieved' },
      { outcome: 'A1.a', levelReached: 'partially-achieved' },
      { outcome: 'A1.a', levelReached: null },
      { outcome: 'B2.a', levelReached: 'achieved' },
      { outcome: 'C1.a', levelReached: null },
    ]);
    expect([...reached]).toEqual([
      ['A1.a', 'partially-achieved'],
      ['B2.a', 'achieved'],
    ]);
  });

  test.each([
    ['achieved', 'partially-achieved', true],
    ['partially-achieved', 'not-achieved', true],
    ['not-achieved', null, true],
    ['achieved', 'achieved', false],
    ['not-achieved', 'not-achieved', false],
    ['partially-achieved', 'achieved', false],
  ] as const)('%s in place of %s: %s, because a plan raises and never lowers', (reached, published, does) =>
    expect(raises(reached, published)).toBe(does),
  );
});
