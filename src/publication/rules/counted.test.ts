import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedVersion, countingOf, type Standing, standingAfter } from './counted.ts';

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

describe('what is kept of all versions, one publication after another', () => {
  const standingOf = (kind: 'interim' | 'full', lates: readonly boolean[]) =>
    lates.reduce<Standing | null>(
      (before, isLate, at) =>
        standingAfter(kind, before, {
          ...{ version: at + 1, late: isLate, publishedAt: `at ${at + 1}` },
          signOff: at % 2 === 0 ? 'outside' : 'not-yet',
        }),
      null,
    );
  const some = fc.array(fc.boolean(), { minLength: 1, maxLength: 6 });

  test('of interims the version that all of them together would have counted (R15)', () => {
    fc.assert(
      fc.property(some, (lates) => {
        const counts = countedVersion(made(...lates), true)?.version;
        const standing = standingOf('interim', lates);
        expect(standing).toMatchObject({ countedVersion: counts, countedAt: `at ${counts}` });
        expect(standing?.late).toBe(countedVersion(made(...lates), false) === null);
      }),
    );
  });

  test('of full assessments the last, late only where none was in time (R20)', () => {
    expect(standingOf('full', [inTime, late])).toMatchObject({
      countedVersion: 2,
      countedAt: 'at 2',
      late: false,
    });
    expect(standingOf('full', [late, late])).toMatchObject({ countedVersion: 2, late: true });
  });

  test('of both the first and the latest, with how the SIRO stood to it', () => {
    fc.assert(
      fc.property(fc.constantFrom('interim' as const, 'full' as const), some, (kind, lates) => {
        expect(standingOf(kind, lates)).toMatchObject({
          ...{ firstAt: 'at 1', latestVersion: lates.length },
          latestSignOff: lates.length % 2 === 1 ? 'outside' : 'not-yet',
        });
      }),
    );
  });
});
