import { describe, expect, test } from 'vitest';
import { type Calendar, newsOf } from './round-news.ts';
import type { RoundChange, RoundScope } from './rounds.ts';

const round = { name: 'March 2027', opens: '2027-03-01', due: '2027-03-31' };
type Concerned = Parameters<typeof newsOf>[3][number];
const agreed: Concerned = {
  ...({ code: 'RX1', region: 'Midlands', state: 'agreed', status: 'approaching-standards' } as const),
  ...{ updatedIn: null, agreedAt: '2026-09-01T09:00:00.000Z' },
};
const without: Concerned = {
  ...agreed,
  ...({ code: 'RY2', state: null, status: 'standards-not-met', agreedAt: null } as const),
};

const all = { kind: 'all' } as const;
const region = (name: string) => ({ kind: 'region', region: name }) as const;
const alone = (organisation: string) => ({ kind: 'organisation', organisation }) as const;
const change = (scope: RoundScope, due: string | null): RoundChange => ({
  ...{ id: `${scope.kind}-${due}`, round: round.name, scope, due, reason: 'Illness' },
  ...{ at: '2027-03-02T09:00:00.000Z', by: 'Dee Decider' },
});
const calendar = (...changes: RoundChange[]): Calendar => ({ rounds: [round], changes });
const none: Calendar = { rounds: [], changes: [] };

const told = (before: Calendar, after: Calendar, ...standings: Concerned[]) =>
  newsOf(round.name, before, after, standings).map(({ code, asksFor, was, due }) => [
    code,
    asksFor,
    was,
    due,
  ]);

describe('whom a decision on a round concerns (R25)', () => {
  test('an opened round: whoever stands below, for the update of an agreed plan or for the plan', () => {
    expect(told(none, calendar(), agreed, without)).toEqual([
      ['RX1', 'update', null, '2027-03-31'],
      ['RY2', 'plan', null, '2027-03-31'],
    ]);
  });

  test.each([
    ['met the standards', { status: 'standards-met', state: 'complete' }],
    ['has published nothing', { status: 'not-published' }],
    ['has handed a plan over that waits', { status: 'standards-not-met', state: 'submitted' }],
    ['has updated in this round', { updatedIn: round.name }],
    ['had its plan agreed after the round', { agreedAt: '2027-04-01T09:00:00.000Z' }],
  ] as const)('never whoever %s', (_, over) => {
    const one = { ...agreed, ...over };
    expect(told(none, calendar(), one)).toEqual([]);
    expect(told(calendar(), calendar(change(all, '2027-03-30')), one)).toEqual([]);
    expect(told(calendar(), calendar(change(all, null)), one)).toEqual([]);
  });

  test.each([
    ['extended for all', [], change(all, '2027-04-30'), ['2027-03-31', '2027-04-30']],
    ['extended for its region', [], change(region('Midlands'), '2027-04-30'), ['2027-03-31', '2027-04-30']],
    ['extended for it', [], change(alone('RX1'), '2027-04-30'), ['2027-03-31', '2027-04-30']],
    ['extended for another region', [], change(region('London'), '2027-04-30'), null],
    ['extended for another', [], change(alone('RY2'), '2027-04-30'), null],
    ['waived for all', [], change(all, null), ['2027-03-31', null]],
    ['asked again after it was waived', [change(all, null)], change(all, '2027-04-30'), [null, '2027-04-30']],
    ['waived twice', [change(all, null)], change(region('Midlands'), null), null],
    [
      'extended for all, while it has a day of its own',
      [change(alone('RX1'), '2027-05-31')],
      change(all, '2027-04-30'),
      null,
    ],
    [
      'waived for it, while all were extended',
      [change(all, '2027-04-30')],
      change(alone('RX1'), null),
      ['2027-04-30', null],
    ],
    ['given the day that it has', [], change(all, '2027-03-31'), null],
  ] as const)('%s', (_, before, now, days) => {
    const expected = days === null ? [] : [['RX1', 'update', ...days]];
    expect(told(calendar(...before), calendar(...before, now), agreed)).toEqual(expected);
  });

  test('a round that ended before a plan was agreed asks for its update once it is extended', () => {
    const one = { ...agreed, agreedAt: '2027-04-10T09:00:00.000Z' };
    expect(told(calendar(), calendar(change(all, '2027-04-30')), one)).toEqual([
      ['RX1', 'update', null, '2027-04-30'],
    ]);
  });
});
