import { describe, expect, test } from 'vitest';
import { dayOf } from '../../platform/clock.ts';
import { type Deputy, deputyFrom, deputyState, isOn } from './deputy.ts';

const deputy = (over: Partial<Deputy> = {}): Deputy => ({
  ...{ number: 1, person: 'dev', name: 'Dev Deputy', namedBy: 'sira', namedByName: 'Sira Owner' },
  ...{ from: '2026-03-27', to: '2026-06-30', endedAt: null, endedBy: null },
  ...over,
});

describe('a deputy’s turn includes its first and its last day, in London', () => {
  test.each([
    ['the moment before the first day', '2026-03-26T23:59:59.999Z', false],
    ['the first moment, in winter time', '2026-03-27T00:00:00.000Z', true],
    ['the night in which clocks go forward', '2026-03-29T01:00:00.000Z', true],
    ['the last moment, in summer time', '2026-06-30T22:59:59.999Z', true],
    ['an hour before midnight in UTC it is over', '2026-06-30T23:00:00.000Z', false],
  ])('%s', (_, moment, on) => {
    expect(isOn(deputy(), dayOf(moment))).toBe(on);
  });

  test('a turn that begins in summer time begins at midnight there', () => {
    const summer = deputy({ from: '2026-06-12', to: '2026-06-12' });
    expect(isOn(summer, dayOf('2026-06-11T22:59:59.999Z'))).toBe(false);
    expect(isOn(summer, dayOf('2026-06-11T23:00:00.000Z'))).toBe(true);
  });

  test.each([
    ['2026-03-26', {}, 'upcoming'],
    ['2026-03-27', {}, 'acting'],
    ['2026-06-30', {}, 'acting'],
    ['2026-07-01', {}, 'over'],
    ['2026-05-01', { endedAt: '2026-04-30T09:00:00.000Z' }, 'ended'],
  ] as const)('on %s with %j it is %s', (day, over, state) => {
    expect(deputyState(deputy(over), day)).toBe(state);
    expect(isOn(deputy(over), day)).toBe(state === 'acting');
  });
});

describe('naming a deputy', () => {
  const people = [
    { id: 'dev', name: 'Dev Deputy', isSiro: false },
    { id: 'sira', name: 'Sira Owner', isSiro: true },
  ];
  const today = '2026-06-12';
  const typed = { person: 'dev', from: '2026-06-12', to: '2026-06-14' };

  test.each([
    ['nobody', { person: '' }, [{ code: 'deputy-missing' }]],
    ['a stranger', { person: 'otto' }, [{ code: 'deputy-missing' }]],
    ['the SIRO', { person: 'sira' }, [{ code: 'deputy-is-siro' }]],
    [
      'no days',
      { from: '', to: '' },
      [
        { code: 'from-missing', item: 'from' },
        { code: 'to-missing', item: 'to' },
      ],
    ],
    ['no such day', { from: '2026-06-31' }, [{ code: 'from-wrong', item: 'from' }]],
    ['yesterday', { from: '2026-06-11' }, [{ code: 'from-past', item: 'from' }]],
    ['an end before the beginning', { to: '2026-06-11' }, [{ code: 'to-before-from', item: 'to' }]],
    ['an end that is no day', { to: '2026-00-11' }, [{ code: 'to-wrong', item: 'to' }]],
  ])('refuses %s', (_, over, problems) => {
    expect(deputyFrom({ ...typed, ...over }, people, [], today)).toEqual({ refused: 'invalid', problems });
  });

  test.each([
    ['the day of its end', { from: '2026-06-01', to: '2026-06-12' }, true],
    ['the day after its end', { from: '2026-06-01', to: '2026-06-11' }, false],
    ['days around', { from: '2026-06-01', to: '2026-06-30' }, true],
    [
      'days that were ended',
      { from: '2026-06-01', to: '2026-06-30', endedAt: '2026-06-02T09:00:00Z' },
      false,
    ],
  ])('one deputy at a time: another with %s', (_, over, refused) => {
    const answer = deputyFrom(typed, people, [deputy(over)], today);
    expect('refused' in answer && answer).toEqual(
      refused && {
        refused: 'invalid',
        problems: [{ code: 'deputies-overlap', detail: 'Dev Deputy' }],
      },
    );
  });

  test('takes a single day', () => {
    expect(deputyFrom({ ...typed, to: typed.from }, people, [], today)).toEqual({
      person: people[0],
      from: typed.from,
      to: typed.from,
    });
  });
});
