import { describe, expect, test } from 'vitest';
import { type KeptScan, mayDownload, nextScan, scanState } from './scan-state.ts';

describe('may a file be downloaded?', () => {
  const table: [kept: KeptScan | null, withScanner: boolean, withoutScanner: boolean][] = [
    [null, false, true],
    ['not-scanned', false, true],
    ['waiting', false, true],
    ['clean', true, true],
    ['infected', false, false],
  ];
  test.each(table)('kept as %s: with a scanner %s, without one %s', (kept, withScanner, withoutScanner) => {
    expect(mayDownload(scanState(kept, true))).toBe(withScanner);
    expect(mayDownload(scanState(kept, false))).toBe(withoutScanner);
  });
});

test('a scan without an answer is tried again after 30 seconds, doubling up to an hour', () => {
  const now = '2025-12-12T09:00:00.000Z';
  const seconds = [1, 2, 3, 7, 8, 50].map(
    (tries) => (Date.parse(nextScan(tries, now)) - Date.parse(now)) / 1000,
  );
  expect(seconds).toEqual([30, 60, 120, 1920, 3600, 3600]);
});
