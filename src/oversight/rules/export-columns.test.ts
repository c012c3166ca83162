import { describe, expect, test } from 'vitest';
import { shippedPacks } from '../../../test/support/a-house.ts';
import { sayLevel } from '../../framework/rules/level.ts';
import {
  cellsOf,
  columnsOf,
  type ExportRow,
  exportColumns,
  exportFilename,
  exportFrame,
} from './export-columns.ts';

const [pack] = shippedPacks.editions;
if (!pack) throw new Error('No edition is shipped');
const frame = exportFrame(pack, '2026-01-05T09:30:00.000Z');

const row: ExportRow = {
  code: 'RX1',
  name: 'Northbridge',
  type: 'nhs-trust',
  region: 'Midlands',
  version: 2,
  publishedAt: '2025-12-15T10:00:00.000Z',
  late: false,
  outcome: 'B2.a',
  level: 'achieved',
  complete: true,
  policy: 'yes-with-exceptions',
  status: 'standards-met',
  byPlan: null,
  decidedAt: null,
};

const reached = { byPlan: 'partially-achieved', decidedAt: '2026-12-20T10:00:00.000Z' } as const;

const cell = (name: string, over: Partial<ExportRow> = {}) =>
  cellsOf({ ...row, ...over }, frame, 'full')[columnsOf('full').findIndex((column) => column.name === name)];

describe('a row of the national outcomes file', () => {
  const table: [string, Partial<ExportRow>, string | number][] = [
    ['Marking', {}, 'OFFICIAL-SENSITIVE'],
    ['Shown at', {}, frame.shownAt],
    ['Edition', {}, pack.edition.id],
    ['Organisation code', {}, 'RX1'],
    ['Organisation type', {}, 'NHS trust or foundation trust'],
    ['Region', { region: null }, ''],
    ['Outcome', {}, 'B2.a'],
    ['Declared level', {}, 'Achieved'],
    ['Declared level', { level: null }, 'Not answered'],
    ['Answer', { complete: true }, 'Complete'],
    ['Answer', { complete: false }, 'Draft'],
    ['Policy answer', {}, 'Yes, with exceptions'],
    ['Policy answer', { policy: null }, 'Not answered'],
    ['Policy answer', { policy: null, outcome: 'A1.a' }, ''],
    ['Policy answer', { policy: 'an option of last year' }, 'an option of last year'],
    ['Version counted', {}, 2],
    ['Published at', {}, row.publishedAt],
    ['On time', { late: false }, 'Yes'],
    ['On time', { late: true }, 'No'],
    ['Status', {}, 'Standards met'],
    ['Level counted', {}, 'Achieved'],
    ['Level counted', { level: 'not-achieved', ...reached }, 'Partially achieved'],
    ['Declared level', { level: 'not-achieved', ...reached }, 'Not achieved'],
    ['Reached by plan', { level: 'not-achieved', ...reached }, reached.decidedAt],
    // A plan raises, it never lowers.
    ['Level counted', reached, 'Achieved'],
    ['Reached by plan', reached, ''],
    ['Reached by plan', {}, ''],
  ];
  test.each(table)('%s of %j is %s', (name, over, expected) => expect(cell(name, over)).toBe(expected));

  test('expects what the profile of the type expects, and says how that is known (R31, R32)', () => {
    const known = pack.profiles[pack.edition.profiles['nhs-trust'] ?? '']?.cells['B2.a'];
    expect(cell('Expected level')).toBe(sayLevel(known?.expected ?? null));
    expect(cell('Expected level is')).toBe(known?.provenance);
    expect(cell('Expected level', { type: 'other' })).toBe('');
  });
});

test('columns have names of their own, and each is explained', () => {
  const columns = columnsOf('full');
  expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  expect(columns.slice(0, exportColumns.length)).toEqual(columnsOf('interim'));
  for (const { meaning, values } of columns) expect(meaning.length * values.length).toBeGreaterThan(0);
});

test('marking, edition and moment stand in the file’s name, in characters that every system takes', () => {
  const name = exportFilename(pack, 'interim', frame.shownAt);
  expect(name).toBe(`OFFICIAL-SENSITIVE-interim-outcomes-${pack.edition.id}-2026-01-05T0930Z.csv`);
  expect(name).toMatch(/^[A-Za-z0-9._-]+$/);
});
