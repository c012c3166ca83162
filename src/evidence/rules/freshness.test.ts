import { expect, test } from 'vitest';
import { filterFrom, queryOf } from './filter.ts';
import { freshnessOf, sayFreshness } from './freshness.ts';

const today = '2025-12-12';

test.each([
  [null, 'undated', null],
  ['2025-12-11', 'stale', 'Review overdue: it was due by 11 December 2025'],
  ['2025-12-12', 'expiring', 'Review due today, by 12 December 2025'],
  ['2025-12-13', 'expiring', 'Review due tomorrow, by 13 December 2025'],
  ['2026-01-11', 'expiring', 'Review due in 30 days, by 11 January 2026'],
  ['2026-01-12', 'current', 'Review by 12 January 2026'],
])('evidence to be reviewed by %s is %s', (reviewBy, freshness, words) => {
  expect(freshnessOf(reviewBy, today)).toBe(freshness);
  expect(sayFreshness(reviewBy, today)).toBe(words);
});

test('a filter survives its address, and nonsense in an address is no filter', () => {
  const filter = { q: 'minutes 100%', type: 'minutes', review: 'stale', order: 'review' } as const;
  expect(filterFrom(queryOf(filter))).toEqual(filter);
  expect(filterFrom({ type: 'poem', review: 'x', order: 'up' })).toEqual({
    q: '',
    type: null,
    review: null,
    order: 'newest',
  });
});
