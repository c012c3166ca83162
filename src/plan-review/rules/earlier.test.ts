import { describe, expect, test } from 'vitest';
import { bearingOf } from './earlier.ts';

const [before, then, after] = [
  '2025-11-01T09:00:00.000Z',
  '2025-11-12T09:00:00.000Z',
  '2025-11-20T09:00:00.000Z',
];
const partly = 'partially-achieved';

describe('what an action of last year means for this year’s answer', () => {
  test.each([
    // Action: status, level reached. Answer: level, changed at. How the outcome came about.
    ['not-started', null, null, null, 'same', 'unfinished'],
    ['in-progress', null, 'achieved', after, 'same', 'unfinished'],
    // Not answered yet, whatever was written without a level.
    ['complete', 'achieved', null, null, 'same', 'look-again'],
    ['complete', 'achieved', null, after, 'same', 'look-again'],
    // A level that was declared before is looked at again, unless it says as much already.
    ['complete', 'achieved', partly, before, 'same', 'look-again'],
    ['complete', partly, partly, before, 'same', 'answered-since'],
    ['complete', partly, 'achieved', before, 'same', 'answered-since'],
    // Whatever the answer became, somebody has looked.
    ['complete', 'achieved', partly, after, 'same', 'answered-since'],
    // The level was of another outcome, so it settles nothing; an answer since does.
    ['complete', partly, 'achieved', before, 'changed', 'look-again'],
    ['complete', partly, 'achieved', before, 'split', 'look-again'],
    ['complete', partly, 'achieved', before, 'merged', 'look-again'],
    ['complete', partly, 'not-achieved', after, 'merged', 'answered-since'],
  ] as const)(
    '%s naming %s, answered %s at %s, %s: %s',
    (status, levelReached, level, changedAt, kind, bearing) => {
      const action = { status, levelReached, finishedAt: status === 'complete' ? then : null };
      expect(bearingOf(action, { level, changedAt }, kind)).toBe(bearing);
    },
  );
});
