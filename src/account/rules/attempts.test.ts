import { describe, expect, test } from 'vitest';
import { sayWait, waitFor } from './attempts.ts';

const limits = [
  { seconds: 900, most: 10 },
  { seconds: 86_400, most: 50 },
];
const count = (seconds: number, startedAt: string, count: number) => ({ seconds, startedAt, count });
const now = '2026-03-02T09:10:00.000Z';

describe('attempts are limited in windows', () => {
  test('the tenth attempt is let through, the eleventh waits for the end of its window', () => {
    const at = '2026-03-02T09:00:00.000Z';
    expect(waitFor([count(900, at, 10), count(86_400, at, 10)], limits, now)).toBe(0);
    expect(waitFor([count(900, at, 11), count(86_400, at, 11)], limits, now)).toBe(5 * 60_000);
  });

  test('the longest wait counts: a slow guesser waits for the day to end', () => {
    const day = count(86_400, '2026-03-01T10:10:00.000Z', 51);
    expect(waitFor([count(900, now, 1), day], limits, now)).toBe(60 * 60_000);
  });

  test('a count for which there is no limit stops nobody', () => {
    expect(waitFor([count(60, now, 1000)], limits, now)).toBe(0);
  });
});

test.each([
  [1, '1 minute'],
  [60_000, '1 minute'],
  [60_001, '2 minutes'],
  [15 * 60_000, '15 minutes'],
  [91 * 60_000, '2 hours'],
  [23 * 3_600_000, '23 hours'],
])('waiting %i ms is said as "%s", never less than it takes', (ms, words) => {
  expect(sayWait(ms)).toBe(words);
});
