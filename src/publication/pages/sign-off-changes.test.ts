import { expect, test } from 'vitest';
import type { Position, SnapshotOutcome } from '../rules/snapshot.ts';
import { sayChanges, sayHowMuch } from './sign-off-changes.ts';

const outcome = (code: string, over: Partial<SnapshotOutcome> = {}): SnapshotOutcome => ({
  code,
  title: `Title of ${code}`,
  objective: 'A',
  principle: 'A1',
  expected: 'achieved',
  provenance: 'stated',
  level: null,
  complete: false,
  statement: '',
  marks: {},
  fields: {},
  policy: null,
  loweredFrom: null,
  evidence: [],
  ...over,
});
const functions = {
  id: 'f',
  filename: 'f.xlsx',
  size: 1,
  sha256: 'a',
  uploadedAt: '2025-12-01T09:00:00.000Z',
};
const signed: Position = { outcomes: [outcome('A1'), outcome('A2')], essentialFunctions: null };

test.each<[Position, string, string[]]>([
  [
    { ...signed, outcomes: [outcome('A1', { level: 'achieved', statement: 'x' }), outcome('A2')] },
    '1 outcome has changed',
    ['A1 Title of A1: level from Not answered to Achieved, supporting information'],
  ],
  [
    { ...signed, outcomes: [outcome('A1', { complete: true }), outcome('A2', { expected: 'not-achieved' })] },
    '2 outcomes have changed',
    ['A1 Title of A1: draft or complete', 'A2 Title of A2: expected level'],
  ],
  [
    { ...signed, essentialFunctions: functions },
    'the essential functions have changed',
    ['Essential functions'],
  ],
  [
    { outcomes: [outcome('A2')], essentialFunctions: functions },
    '1 outcome has changed, and the essential functions',
    ['A1 Title of A1: no longer asked', 'Essential functions'],
  ],
])('what changed since a sign-off is told, and how much', (now, howMuch, lines) => {
  expect(sayHowMuch(signed, now)).toBe(howMuch);
  expect(sayChanges(signed, now)).toEqual(lines);
});
