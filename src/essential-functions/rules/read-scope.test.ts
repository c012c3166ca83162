import { describe, expect, test } from 'vitest';
import { functionsSheet, justificationHeading, templateColumns } from './columns.ts';
import type { RawCell, RawSheet } from './header.ts';
import { mostFunctions, readScope } from './read-scope.ts';

const headings = templateColumns.map((column) => column.heading);
const sheet = (rows: RawCell[][], over: Partial<RawSheet> = {}): RawSheet => ({
  name: functionsSheet,
  hidden: false,
  rows,
  ...over,
});
const full = (over: Record<string, RawCell> = {}): RawCell[] =>
  templateColumns.map(({ heading, example }) => (heading in over ? (over[heading] ?? null) : example));

function read(...sheets: RawSheet[]) {
  const found = readScope(sheets, '2025-12-12');
  if ('unread' in found) throw new Error(found.unread);
  const problems = found.problems.map(({ sheet: name, cell, heading, code, detail }) =>
    [`${name}!${cell ?? '?'}`, heading, code, detail].filter(Boolean).join(' · '),
  );
  return { ...found.scope, problems };
}

describe('reading a workbook of essential functions (R29)', () => {
  test('the template filled in with its own examples has no problem', () => {
    const { entries, problems } = read(sheet([['Essential functions'], headings, full()]));
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      reference: '',
      name: 'Emergency department triage and treatment',
      systems: ['Electronic patient record', 'pathology system', 'radiology system'],
      suppliers: [
        { name: 'Example Health Systems', provides: 'electronic patient record, hosted', code: '8XX01' },
      ],
    });
  });

  test('a problem names its sheet and cell', () => {
    const { problems } = read(
      sheet([[], ['For the board'], headings, full(), [], full({ Basis: 'Legal', 'Last reviewed': 45_000 })]),
    );
    expect(problems).toEqual([
      'Essential functions!D6 · Basis · not-an-option · Legal',
      'Essential functions!Q6 · Last reviewed · not-a-day · 45000',
    ]);
  });

  test('columns are found by their headings: reordered, spelt otherwise, between others', () => {
    const { entries, columns, problems } = read(
      sheet(
        [
          ['Notes', 'SYSTEMS', null, 'Essential function:', "Supplier's ODS code", 'Suppliers', 'In Scope'],
          ['ours', 'A; B', 'loose', 'Theatres', '8XX01', 'Maker', true],
        ],
        { name: 'Blad1' },
      ),
    );
    expect(columns).toEqual(['Notes', 'Column C']);
    expect(entries[0]).toMatchObject({
      name: 'Theatres',
      systems: ['A', 'B'],
      suppliers: [{ name: 'Maker', provides: '', code: '8XX01' }],
      scope: 'TRUE',
      more: { Notes: 'ours', 'Column C': 'loose' },
    });
    expect(problems).toContain('Blad1!A1 · Notes · column-kept');
    expect(problems).toContain('Blad1!? · Basis · column-missing');
    expect(problems).toContain('Blad1!G2 · In scope · not-an-option · TRUE');
  });

  test('a heading that comes twice: the first counts, the second is kept beside it', () => {
    const { entries, columns, problems } = read(
      sheet([
        ['Function', 'Basis', 'Owner', 'Basis', 'Notes', 'notes'],
        ['A', 'Statutory purpose', 'B', 'Legal', '1', '2'],
      ]),
    );
    expect(entries[0]).toMatchObject({
      basis: 'Statutory purpose',
      more: { 'Basis (2)': 'Legal', Notes: '1', 'notes (2)': '2' },
    });
    expect(columns).toEqual(['Basis (2)', 'Notes', 'notes (2)']);
    expect(problems).toContain('Essential functions!D1 · Basis · column-twice');
  });

  test('a row copied with its hidden reference is a new row', () => {
    const { entries, problems } = read(
      sheet([
        ['Function', 'Owner', 'Systems', 'Reference'],
        ['A', 'x', 'y', 'F1'],
        ['B', 'x', 'y', 'F1'],
      ]),
    );
    expect(entries.map((one) => one.reference)).toEqual(['F1', '']);
    expect(problems).toContain('Essential functions!D3 · Reference · reference-twice · F1');
  });

  test('the sheet is found by its headings, whatever its name and place; hidden and foreign ones are left', () => {
    const { entries, problems } = read(
      sheet([['Function', 'Owner', 'Systems', 'Basis', 'Source']], { name: 'Old', hidden: true }),
      sheet([['Budget']], { name: 'Costs' }),
      sheet([['Function', 'Owner', 'Systems'], ['A']], { name: 'Ours' }),
    );
    expect(entries.map((one) => one.name)).toEqual(['A']);
    expect(problems).toContain('Costs!? · sheet-not-read');
    expect(problems.join()).not.toContain('Old');
  });

  test('the reasons for the scope as a whole stand on a sheet of their own (R28)', () => {
    const reasons = sheet([['Why'], [justificationHeading], ['First.'], [], ['Second.']], {
      name: 'scope justification',
    });
    expect(read(reasons, sheet([headings, full()])).justification).toBe('First.\n\nSecond.');
  });

  test('without functions it says so', () => {
    expect(read(sheet([headings])).problems).toEqual(['Essential functions!? · no-functions']);
  });

  test.each<[string, RawSheet[], string]>([
    ['no sheet', [], 'no-sheet'],
    ['a sheet of something else', [sheet([['Function', 'Cost']], { name: 'Costs' })], 'no-sheet'],
    [
      'more rows than any organisation has',
      [sheet([headings, ...Array(mostFunctions + 1).fill(['A'])])],
      'too-many-functions',
    ],
    [
      'more text than a database should take',
      [sheet([headings, ...Array(200).fill(['x'.repeat(30_000)])])],
      'too-much-text',
    ],
  ])('%s is not read', (_, sheets, unread) => {
    expect(readScope(sheets, '2025-12-12')).toEqual({ unread });
  });
});
