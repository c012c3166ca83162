import { describe, expect, it } from 'vitest';
import { type Currency, currency, type Deadline } from './currency.ts';
import { type Label, notPublished } from './label.ts';

const deadlines: Deadline[] = [
  { edition: '2025-26', opened: '2025-09-18', fullDue: '2026-06-30' },
  { edition: '2024-25', opened: '2024-09-02', fullDue: '2025-06-30' },
];
const met = (edition: string): Label => ({ edition, status: 'standards-met' });

describe('whether a label is current (R23)', () => {
  it.each<[string, Label, string, Currency]>([
    [
      'before the next edition opens',
      met('2024-25'),
      '2025-07-01',
      { state: 'current', until: '2026-06-30' },
    ],
    ['on the full deadline itself', met('2024-25'), '2026-06-30', { state: 'current', until: '2026-06-30' }],
    ['from the next day', met('2024-25'), '2026-07-01', { state: 'out-of-date', until: '2026-06-30' }],
    ['long after', met('2023-24'), '2026-01-01', { state: 'out-of-date', until: '2025-06-30' }],
    ['while no next edition is known', met('2025-26'), '2030-01-01', { state: 'current', until: null }],
    ['before a known edition but one opens', met('2022-23'), '2024-09-01', { state: 'current', until: null }],
    [
      'once a known edition but one is open',
      met('2022-23'),
      '2024-09-02',
      { state: 'out-of-date', until: null },
    ],
    ['with nothing published', notPublished, '2026-07-01', { state: 'none' }],
  ])('%s', (_, label, today, expected) => {
    expect(currency(label, deadlines, today)).toEqual(expected);
  });

  it('goes by the deadline of the organisation itself where that was extended', () => {
    const own = '2026-09-30';
    expect(currency(met('2024-25'), deadlines, '2026-07-01', own)).toEqual({ state: 'current', until: own });
    expect(currency(met('2024-25'), deadlines, '2026-10-01', own)).toEqual({
      state: 'out-of-date',
      until: own,
    });
  });

  it('does not depend on the status', () => {
    const notMet: Label = { edition: '2024-25', status: 'standards-not-met' };
    expect(currency(notMet, deadlines, '2026-07-01')).toEqual(
      currency(met('2024-25'), deadlines, '2026-07-01'),
    );
  });
});
