import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Label, labelFrom, notPublished, sayLabel, statuses } from './label.ts';

const aLabel: fc.Arbitrary<Label> = fc.oneof(
  fc.constant(notPublished),
  fc.record({
    edition: fc.integer({ min: 0, max: 98 }).map((year) => {
      const two = (n: number) => String(n).padStart(2, '0');
      return `20${two(year)}-${two(year + 1)}`;
    }),
    status: fc.constantFrom(...statuses),
  }),
);

describe('a label in words (R21, R36)', () => {
  it.each<[Label, string, string]>([
    [{ edition: '2024-25', status: 'standards-met' }, '2024-25 Standards met', '24/25 Standards Met'],
    [
      { edition: '2024-25', status: 'approaching-standards' },
      '2024-25 Approaching standards',
      '24/25 Approaching Standards',
    ],
    [
      { edition: '2025-26', status: 'standards-not-met' },
      '2025-26 Standards not met',
      '25/26 Standards Not Met',
    ],
    [
      { edition: '2022-23', status: 'standards-exceeded' },
      '2022-23 Standards exceeded',
      '22/23 Standards Exceeded',
    ],
    [{ edition: '2018-19', status: 'entry-level' }, '2018-19 Entry level', '18/19 Entry Level'],
    [
      { edition: '2020-21', status: 'standards-not-fully-met-plan-agreed' },
      '2020-21 Standards not fully met (plan agreed)',
      '20/21 Standards Not Fully Met (Plan Agreed)',
    ],
    [notPublished, 'Not published', 'Not Published'],
  ])('%j reads %j on a page and %j in the file', (label, onPage, inFile) => {
    expect(sayLabel(label, 'page')).toBe(onPage);
    expect(sayLabel(label, 'file')).toBe(inFile);
  });

  it('comes back from the file as it went in (R36)', () => {
    fc.assert(
      fc.property(aLabel, (label) => {
        expect(labelFrom(sayLabel(label, 'file'))).toEqual(label);
      }),
    );
  });

  it.each([
    '',
    'Standards Met',
    '24/26 Standards Met',
    '2024-25 Standards met',
    '24/25 standards met',
    '24/25  Standards Met',
    '24/25',
    '24/25 Not Published',
    'Not published',
    '24/25 Standards Met ',
  ])('%j is no label of the file', (text) => {
    expect(labelFrom(text)).toBeNull();
  });

  it('never reads as a label what it would not write (R36)', () => {
    const almost = fc.tuple(aLabel, fc.string({ maxLength: 3 }), fc.nat(30)).map(([label, noise, at]) => {
      const said = sayLabel(label, 'file');
      return said.slice(0, at) + noise + said.slice(at);
    });
    fc.assert(
      fc.property(almost, (text) => {
        const label = labelFrom(text);
        if (label !== null) expect(sayLabel(label, 'file')).toBe(text);
      }),
    );
  });
});
