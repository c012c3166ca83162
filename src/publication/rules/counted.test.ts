import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedVersion, countingOf } from './counted.ts';

const due = '2025-12-31';
const made = (...moments: string[]) => moments.map((publishedAt, at) => ({ version: at + 1, publishedAt }));

describe('the version that national figures count (R15)', () => {
  test.each([
    ['nothing is published', [], null],
    ['one, in time', ['2025-12-12T09:00:00.000Z'], 1],
    ['the last of several in time', ['2025-12-12T09:00:00.000Z', '2025-12-20T09:00:00.000Z'], 2],
    ['the last minute of the day is in time', ['2025-12-31T23:59:59.999Z'], 1],
    ['later ones do not count', ['2025-12-12T09:00:00.000Z', '2026-01-01T00:00:00.000Z'], 1],
    ['all late: the first', ['2026-01-02T09:00:00.000Z', '2026-02-01T09:00:00.000Z'], 1],
  ])('%s', (_, moments, expected) => {
    expect(countedVersion(made(...moments), due)).toBe(expected);
  });

  test('counts the day in London: half past midnight in summer is the next day, though UTC says otherwise', () => {
    const versions = made('2026-06-30T22:59:00.000Z', '2026-06-30T23:30:00.000Z');
    expect(countedVersion(versions, '2026-06-30')).toBe(1);
  });

  test('once the deadline has passed and something is published, no later version moves it', () => {
    const before = fc.array(fc.integer({ min: Date.UTC(2025, 11, 1), max: Date.UTC(2025, 11, 30) }));
    const after = fc.array(fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 5, 1) }));
    const moments = (times: number[]) =>
      times.toSorted((a, b) => a - b).map((ms) => new Date(ms).toISOString());
    fc.assert(
      fc.property(before, after, after, (inTime, late, later) => {
        const first = moments(inTime);
        const some = made(...first, ...moments(late));
        fc.pre(some.length > 0);
        const more = made(...some.map((one) => one.publishedAt), ...moments(later));
        expect(countedVersion(more, due)).toBe(countedVersion(some, due));
      }),
    );
  });

  test('does not depend on the order in which versions are given', () => {
    const versions = made('2025-12-12T09:00:00.000Z', '2025-12-20T09:00:00.000Z', '2026-01-02T09:00:00.000Z');
    expect(countedVersion(versions.toReversed(), due)).toBe(2);
  });

  test('the others are earlier or later', () => {
    expect([1, 2, 3].map((version) => countingOf(version, 2))).toEqual(['earlier', 'counted', 'later']);
  });
});
