import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, later } from '../../platform/clock.ts';
import { linesFor } from './digest.ts';
import { isDueNews, isPending, isSendingTime } from './morning.ts';
import { chooseTelling, kinds, usual } from './telling.ts';

describe('the morning is London’s, in winter as in summer', () => {
  test.each([
    ['2025-12-12T06:59:59.999Z', false],
    ['2025-12-12T07:00:00.000Z', true],
    ['2025-12-12T23:59:00.000Z', true],
    ['2026-07-01T05:59:59.999Z', false],
    ['2026-07-01T06:00:00.000Z', true],
    // After ten at night in UTC it is the next day in London, and not yet its morning.
    ['2026-07-01T23:30:00.000Z', false],
    // The clocks go forward and back at one in the morning UTC.
    ['2026-03-29T06:00:00.000Z', true],
    ['2026-03-28T06:00:00.000Z', false],
    ['2026-10-25T06:59:00.000Z', false],
    ['2026-10-25T07:00:00.000Z', true],
  ])('%s: %s', (now, sends) => {
    expect(isSendingTime(now)).toBe(sends);
  });

  test('once a London day, however often somebody looks, over both changes of the clocks', () => {
    const minutes = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 50, maxLength: 300 });
    fc.assert(
      fc.property(
        fc.constantFrom('2026-03-26T00:00:00.000Z', '2026-10-22T00:00:00.000Z'),
        minutes,
        (start, steps) => {
          let now: string = start;
          let last: string | null = null;
          const sent: string[] = [];
          for (const step of steps) {
            now = later(now, step * 60_000);
            if (!isPending(last, now)) continue;
            last = dayOf(now);
            sent.push(last);
          }
          expect(new Set(sent).size).toBe(sent.length);
          expect([...sent].sort()).toEqual(sent);
        },
      ),
    );
  });
});

describe('when a due date is news', () => {
  test.each([
    ['2025-12-19', true, 'a week before'],
    ['2025-12-18', false, 'six days before'],
    ['2025-12-13', true, 'the day before'],
    ['2025-12-12', true, 'the day'],
    ['2025-12-11', true, 'the day after'],
    ['2025-12-10', false, 'two days after'],
    ['2025-12-05', true, 'a week after'],
    ['2025-11-28', true, 'two weeks after'],
    ['2025-11-29', false, 'thirteen days after'],
  ])('%s: %s, %s', (due, isNews) => {
    expect(isDueNews(due, '2025-12-11', '2025-12-12')).toBe(isNews);
  });

  test('what became news on a day when nobody was told is told later, once', () => {
    expect(isDueNews('2025-12-19', '2025-12-11', '2025-12-14')).toBe(true);
    expect(isDueNews('2025-12-19', '2025-12-14', '2025-12-15')).toBe(false);
    expect(isDueNews('2025-12-19', '2025-12-12', '2025-12-12')).toBe(false);
  });
});

describe('what somebody is told', () => {
  const item = (kind: (typeof kinds)[number], isNew: boolean) => ({
    ...{ kind, isNew, organisation: 'A', title: 'T', address: '/a', note: '' },
  });

  test.each([
    ['nothing', [], usual, 0],
    ['only what was told before', [item('due', false), item('review-waiting', false)], usual, 0],
    ['something new, and what still waits', [item('due', false), item('mentioned', true)], usual, 2],
    [
      'something new of a kind that they do not want',
      [item('mentioned', true)],
      { ...usual, mentioned: 'never' },
      0,
    ],
    [
      'something new that came at once',
      [item('mentioned', true), item('due', false)],
      { ...usual, mentioned: 'at-once' },
      0,
    ],
  ] as const)('%s', (_what, items, telling, lines) => {
    expect(linesFor(items, telling)).toHaveLength(lines);
  });

  test.each([
    ['the same', { ...usual }, 'nothing'],
    ['another way', { ...usual, mentioned: 'at-once' }, 'telling-chosen'],
    ['a way that the kind does not have', { ...usual, due: 'at-once' }, 'how-missing due'],
    ['no way', { ...usual, mentioned: '' }, 'how-missing mentioned'],
    ['nothing at all', {}, kinds.map((kind) => `how-missing ${kind}`).join()],
  ])('choosing %s', (_what, typed, said) => {
    const decision = chooseTelling('mo', usual, typed);
    const told =
      'problems' in decision
        ? decision.problems.map((one) => `${one.code} ${one.item}`).join()
        : 'events' in decision
          ? (decision.events[0]?.type ?? 'nothing')
          : '';
    expect(told).toBe(said);
  });
});
