import { describe, expect, it } from 'vitest';
import type { Organisation } from '../../organisation/rules/organisation.ts';
import type { Label } from './label.ts';
import type { RegisterLine } from './register-line.ts';
import { type Known, takeOver } from './take-over.ts';

const met: Label = { edition: '2024-25', status: 'standards-met' };
const notMet: Label = { edition: '2024-25', status: 'standards-not-met' };

const aLine = (over: Partial<RegisterLine> = {}): RegisterLine => ({
  code: 'VN4',
  name: 'Meadow Lodge',
  label: met,
  publishedOn: '2025-06-26',
  sector: 'Social Care',
  icb: null,
  ...over,
});

const ours: Organisation = {
  code: 'VN4',
  name: 'Meadow Lodge',
  type: 'other',
  sector: 'Social Care',
  icb: null,
  region: 'London',
  address: '1 Lodge Road',
  profileGroup: null,
  closedOn: null,
  successor: null,
};
const known = (over: Partial<Known> = {}): Known => ({
  organisation: ours,
  history: [{ label: met, publishedOn: '2025-06-26' }],
  ...over,
});

describe('what a line of the public file changes', () => {
  it.each<[string, RegisterLine, Known | null, string[]]>([
    ['an unknown organisation', aLine(), null, ['organisation-registered', 'status-imported']],
    [
      'an unknown one that never published',
      aLine({ label: { edition: null, status: 'not-published' }, publishedOn: null }),
      null,
      ['organisation-registered'],
    ],
    ['the same again', aLine(), known(), []],
    ['another status of the same day', aLine({ label: notMet }), known(), ['status-imported']],
    ['the same status of another day', aLine({ publishedOn: '2025-06-27' }), known(), ['status-imported']],
    ['a corrected name', aLine({ name: 'Meadow House' }), known(), ['organisation-corrected']],
    ['a corrected sector', aLine({ sector: 'Charity' }), known(), ['organisation-corrected']],
    ['an integrated care board', aLine({ icb: 'NHS Midshire ICB' }), known(), ['organisation-corrected']],
    [
      'an older line with an older name: history, no correction',
      aLine({ name: 'Old Lodge', publishedOn: '2024-06-26', label: { ...met, edition: '2023-24' } }),
      known(),
      ['status-imported'],
    ],
    [
      'a line without date against a published status',
      aLine({ name: 'Old Lodge', publishedOn: null, label: { edition: null, status: 'not-published' } }),
      known(),
      [],
    ],
  ])('%s', (_, line, before, types) => {
    expect(takeOver(line, before).map((event) => event.type)).toEqual(types);
  });

  it('keeps what the file does not know: type, region, address', () => {
    const [event] = takeOver(aLine({ name: 'Meadow House' }), known());
    expect(event?.payload).toEqual({
      before: { name: 'Meadow Lodge', sector: 'Social Care', icb: null },
      after: { ...ours, name: 'Meadow House' },
    });
  });
});
