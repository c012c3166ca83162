import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedVersion, countingOf } from './counted.ts';

const made = (...late: boolean[]) => late.map((one, at) => ({ version: at + 1, late: one }));
const [inTime, late] = [false, true];

describe('the version that national figures count (R15)', () => {
  test.each([
    ['nothing is published', made(), null, null],
    ['one, in time', made(inTime), 1, 1],
    ['the last of several in time', made(inTime, inTime), 2, 2],
    ['later ones do not count beside one in time', made(inTime, inTime, late, late), 2, 2],
    ['all late: the last, and only where later ones are included', made(late, late), null, 2],
  ])('%s', (_, versions, counted, withLater) => {
    expect(countedVersion(versions, false)?.version ?? null).toBe(counted);
    expect(countedVersion(versions, true)?.version ?? null).toBe(withLater);
  });

  test('does not depend on the order in which versions are given', () => {
    expect(countedVersion(made(inTime, inTime, late).toReversed(), false)?.version).toBe(2);
  });

  test('once one was made in time, nothing published after the deadline moves it', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), (before, after) => {
        const versions = made(inTime, ...Array(before).fill(inTime), ...Array(after).fill(late));
        for (const includesLater of [true, false])
          expect(countedVersion(versions, includesLater)?.version).toBe(before + 1);
      }),
    );
  });

  test('each version is listed as the one that counts, an earlier or a later one', () => {
    const listed = (versions: ReturnType<typeof made>) => versions.map((one) => countingOf(one, versions));
    expect(listed(made(inTime, inTime, late))).toEqual(['earlier', 'counted', 'later']);
    expect(listed(made(late, late))).toEqual(['later', 'later']);
  });
});
