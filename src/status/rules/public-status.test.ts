import { describe, expect, it } from 'vitest';
import { notPublished } from './label.ts';
import { type Published, publicStatus } from './public-status.ts';

const latest: Published = {
  label: { edition: '2024-25', status: 'standards-met' },
  publishedOn: '2025-06-26',
};
const gone: Published = { label: notPublished, publishedOn: '2025-06-26' };

describe('what the register shows of an organisation (R21)', () => {
  it.each<[string, Published | null, string | null, Published]>([
    ['one that published shows its latest label', latest, null, latest],
    ['one that never published has no date', null, null, { label: notPublished, publishedOn: null }],
    ['one that has closed becomes Not published and keeps its date', latest, '2025-10-01', gone],
    ['one that closes today has closed', latest, '2025-12-12', gone],
    ['one that will close tomorrow has not closed yet', latest, '2025-12-13', latest],
    [
      'one that closed without ever publishing',
      null,
      '2025-10-01',
      { label: notPublished, publishedOn: null },
    ],
  ])('%s', (_, given, closedOn, expected) => {
    expect(publicStatus(given, closedOn, '2025-12-12')).toEqual(expected);
  });
});
