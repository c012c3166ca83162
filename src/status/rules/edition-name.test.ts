import { describe, expect, it } from 'vitest';
import { editionOfYears, nextEdition, shortYears } from './edition-name.ts';

describe('names of editions', () => {
  it.each([
    ['2024-25', '24/25', '2025-26'],
    ['2009-10', '09/10', '2010-11'],
    ['2098-99', '98/99', '2099-00'],
  ])('%s is %s in the file and comes before %s', (edition, years, next) => {
    expect(shortYears(edition)).toBe(years);
    expect(editionOfYears(years)).toBe(edition);
    expect(nextEdition(edition)).toBe(next);
  });

  it.each(['', '2024', '2024-26', '24-25', '2024/25', '1998-99', 'x2024-25'])('%j is none', (text) => {
    expect([shortYears(text), nextEdition(text)]).toEqual([null, null]);
  });

  it.each(['', '24/26', '2024/25', '24-25', '25/24'])('%j are no years of one', (text) => {
    expect(editionOfYears(text)).toBeNull();
  });
});
