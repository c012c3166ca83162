import { describe, expect, it } from 'vitest';
import { notPublished, statuses } from './label.ts';
import { caution, meaningOf } from './meaning.ts';

describe('what a label means (R21)', () => {
  it.each([
    ['standards-met', 'reached every level'],
    ['approaching-standards', 'improvement plan has been agreed and is monitored by NHS England'],
    ['standards-not-met', 'there is no agreed improvement plan'],
    ['standards-exceeded', 'no longer given'],
    ['entry-level', 'no longer given'],
    ['standards-not-fully-met-plan-agreed', 'no longer given'],
  ] as const)('%s says that %s', (status, part) => {
    expect(meaningOf({ edition: '2024-25', status })).toContain(part);
  });

  it('has a sentence of its own for every status', () => {
    const said = [notPublished, ...statuses.map((status) => ({ edition: '2024-25', status }))].map(meaningOf);
    expect(new Set(said).size).toBe(statuses.length + 1);
  });

  it('never says that a label means the same in every year and sector', () => {
    expect(caution).toContain('differs by year and by sector');
  });
});
