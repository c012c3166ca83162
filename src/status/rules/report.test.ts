import { expect, it } from 'vitest';
import { sayRefused, sayReport } from './report.ts';

const none = { lines: 0, registered: 0, corrected: 0, statuses: 0, unchanged: 0, refused: 0 };

it('an import says what it read, added, corrected, knew and refused', () => {
  const report = {
    lines: 80_000,
    registered: 70_000,
    corrected: 1,
    statuses: 60_000,
    unchanged: 9_997,
    refused: 2,
  };
  expect(sayReport(report)).toEqual([
    'Read 80,000 lines.',
    'Added 70,000 organisations and 60,000 statuses, corrected 1 organisation.',
    '9,997 lines were known already.',
    '2 lines were refused.',
  ]);
});

it('an import that changed nothing says so', () => {
  expect(sayReport({ ...none, lines: 1, unchanged: 1 })).toEqual([
    'Read 1 line.',
    'Nothing was changed.',
    '1 line was known already.',
  ]);
});

it('a refused line is named by number with every reason', () => {
  expect(sayRefused(12, ['it is a', 'it is b'])).toBe('Line 12 refused: it is a; it is b.');
});
