import { describe, expect, it } from 'vitest';
import { readRegisterLine } from './register-line.ts';

const today = '2025-12-12';
const cells = [
  'RX1',
  'Northbridge NHS Trust',
  '24/25 Standards Met',
  '26/06/2025',
  'NHS Trust',
  'NHS Midshire ICB',
];
const withCell = (at: number, text: string) => cells.with(at, text);

describe('a line of the public file (R36)', () => {
  it('is understood field by field', () => {
    expect(readRegisterLine(cells, today)).toEqual({
      line: {
        code: 'RX1',
        name: 'Northbridge NHS Trust',
        label: { edition: '2024-25', status: 'standards-met' },
        publishedOn: '2025-06-26',
        sector: 'NHS Trust',
        icb: 'NHS Midshire ICB',
      },
    });
  });

  it.each<[string, string[]]>([
    ['without integrated care board', withCell(5, '')],
    ['with the longest code seen', withCell(0, 'ABCDEFGHIJ-0123456789-Z')],
    ['published today', withCell(3, '12/12/2025')],
    ['Not Published and without date', withCell(2, 'Not Published').with(3, '')],
    ['Not Published with a date: merged or closed (R21)', withCell(2, 'Not Published')],
    ['with a name that looks like a formula', withCell(1, '=HYPERLINK("x")')],
  ])('is taken %s', (_, given) => {
    expect(readRegisterLine(given, today)).toHaveProperty('line');
  });

  it.each<[string[], string]>([
    [[], 'it has 0 columns and not 6'],
    [cells.slice(0, 5), 'it has 5 columns and not 6'],
    [[...cells, ''], 'it has 7 columns and not 6'],
    [withCell(0, ''), 'the code "" is not an ODS code'],
    [withCell(0, 'rx1'), 'the code "rx1" is not an ODS code'],
    [withCell(0, 'R'), 'the code "R" is not an ODS code'],
    [withCell(0, 'RX1 '), 'the code "RX1 " is not an ODS code'],
    [withCell(0, 'A'.repeat(60)), `the code "${'A'.repeat(40)}…" is not an ODS code`],
    [withCell(1, '  '), 'the organisation name is missing'],
    [withCell(1, 'N'.repeat(501)), 'the organisation name is longer than 500 characters'],
    [withCell(1, 'a\u0000b'), 'the organisation name contains a control character'],
    [withCell(1, 'Caf\uFFFD'), 'the organisation name is not written in UTF-8'],
    [withCell(2, 'Standards Met'), 'the status "Standards Met" is not known'],
    [withCell(2, '24/25 Excellent'), 'the status "24/25 Excellent" is not known'],
    [withCell(3, ''), 'the date of publication is missing'],
    [withCell(3, '2025-06-26'), 'the date "2025-06-26" is not a day written dd/mm/yyyy'],
    [withCell(3, '31/06/2025'), 'the date "31/06/2025" is not a day written dd/mm/yyyy'],
    [withCell(3, '29/02/2025'), 'the date "29/02/2025" is not a day written dd/mm/yyyy'],
    [withCell(3, '6/26/2025'), 'the date "6/26/2025" is not a day written dd/mm/yyyy'],
    [withCell(3, '13/12/2025'), 'the date "13/12/2025" lies in the future'],
    [withCell(4, ''), 'the primary sector is missing'],
    [withCell(5, ' '), 'the integrated care board is missing'],
  ])('%j is refused: %s', (given, reason) => {
    expect(readRegisterLine(given, today)).toEqual({ reasons: [reason] });
  });

  it('is refused with every reason at once', () => {
    expect(readRegisterLine(['x', '', 'y', 'z', '', ''], today)).toMatchObject({
      reasons: { length: 5 },
    });
  });
});
