import { describe, expect, test } from 'vitest';
import { afterFailure, type Failure, refusalLimit } from './next-try.ts';

const now = '2025-12-31T22:00:00.000Z';
const failure = (because: Failure['because']): Failure => ({
  accepted: false,
  because,
  error: 'said the server',
});
const waits = (because: Failure['because'], tries: number, refusals = 0) => {
  const next = afterFailure(failure(because), { tries, refusals }, now);
  return (Date.parse(next.next_try_at) - Date.parse(now)) / 60_000;
};

describe('when a mail is tried again (R14)', () => {
  test.each([
    [1, 0.5],
    [2, 1],
    [3, 2],
    [6, 16],
    [7, 30],
    [1_000, 30],
  ])('after try %i to reach a server that is down: in %d minutes', (tries, minutes) => {
    expect(waits('unreachable', tries)).toBe(minutes);
    expect(waits('delayed', tries)).toBe(minutes);
  });

  test('a server that is down never makes a mail fail, however long it takes', () => {
    const next = afterFailure(failure('unreachable'), { tries: 10_000, refusals: refusalLimit - 1 }, now);
    expect(next.failed_at).toBeNull();
  });

  test.each([
    [0, 60],
    [1, 120],
    [4, 960],
    [6, 960],
  ])('refused for good after %i refusals: in %i minutes', (refusals, minutes) => {
    expect(waits('refused', 40, refusals)).toBe(minutes);
  });

  test('the eighth refusal for good makes it failed, with what the server said', () => {
    expect(afterFailure(failure('refused'), { tries: 8, refusals: 6 }, now).failed_at).toBeNull();
    expect(afterFailure(failure('refused'), { tries: 8, refusals: 7 }, now)).toMatchObject({
      refusals: 8,
      failed_at: now,
      last_error: 'said the server',
    });
  });
});
