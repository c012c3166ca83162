import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { unanswered } from '../assessment/rules/answer.ts';
import { loadPacks } from '../framework/load-packs.ts';
import { outcomesOf } from '../framework/rules/find.ts';
import { indicatorsOf } from '../framework/rules/level.ts';
import type { Pack } from '../framework/rules/pack.ts';
import type { ReadSheet } from '../platform/documents/read-workbook-shape.ts';
import { zipOf } from '../platform/documents/testing/zip.ts';
import { writeWorkbook } from '../platform/documents/workbook.ts';
import { projectFolder } from '../platform/project-folder.ts';
import { answersWorkbook } from './answers-workbook.ts';
import { readAnswersFile } from './read-answers-file.ts';
import { readAnswers } from './rules/read-answers.ts';
import type { ReadAnswers } from './rules/told.ts';
import { sheetsOf } from './testing/a-filled-workbook.ts';
import { anAssessment } from './testing/some-answers.ts';

const pack = loadPacks(join(projectFolder(), 'content')).editions[0] as Pack;
const [first, second] = outcomesOf(pack.framework).map(({ outcome }) => outcome);
if (!first || !second) throw new Error('no outcomes');
const [indicator] = indicatorsOf(first);
const id = indicator?.id ?? '';

let sheets: readonly ReadSheet[];
beforeAll(async () => {
  const answer = {
    ...unanswered(first.code),
    ...{ version: 4, level: 'achieved' as const, statement: 'Our words.' },
    marks: { [id]: { mark: 'not-true' as const, comment: 'A comment.' } },
  };
  sheets = await sheetsOf(
    await answersWorkbook(anAssessment(pack), new Map([[first.code, answer]]), '2025-12-12T09:00:00.000Z'),
  );
});

const copy = (): ReadSheet[] =>
  sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) }));
const named = (among: readonly ReadSheet[], name: string) =>
  among.find((one) => one.name === name) as ReadSheet;
const headerOf = ({ rows }: ReadSheet) => rows.findIndex((row) => row.includes('Outcome'));
const columnOf = (sheet: ReadSheet, heading: string) => (sheet.rows[headerOf(sheet)] ?? []).indexOf(heading);

function read(changed: readonly ReadSheet[]): ReadAnswers {
  const answers = readAnswers(changed, pack, 'RX1');
  if ('unread' in answers) throw new Error(answers.unread);
  return answers;
}
const unreadOf = (changed: readonly ReadSheet[]) => {
  const answers = readAnswers(changed, pack, 'RX1');
  return 'unread' in answers ? answers : null;
};
const textsOf = (answers: ReadAnswers) =>
  answers.outcomes.map(({ outcome, seen, cells }) => [
    outcome,
    seen,
    Object.fromEntries(Object.entries(cells).map(([key, { text }]) => [key, text])),
  ]);
const codes = (answers: ReadAnswers) =>
  answers.problems.map(({ code, cell, detail }) => [code, cell, detail]);

describe('sheets, rows and columns are known by what they say', () => {
  test('the order of sheets, columns and rows does not matter', () => {
    const changed = copy()
      .toReversed()
      .map((sheet) => {
        const header = headerOf(sheet);
        const width = Math.max(...sheet.rows.map((row) => row.length));
        const mirrored = sheet.rows.map((row) =>
          Array.from({ length: width }, (_, at) => row[width - 1 - at] ?? null),
        );
        return {
          ...sheet,
          rows: [...mirrored.slice(0, header + 1), ...mirrored.slice(header + 1).toReversed()],
        };
      });
    expect(textsOf(read(changed))).toEqual(textsOf(read(sheets)));
    expect(read(changed).problems).toEqual([]);
  });

  test('other names of sheets, other cases of headings and codes are understood', () => {
    const changed = copy();
    for (const sheet of changed) {
      sheet.name = `Copy of ${sheet.name}`;
      if (headerOf(sheet) < 0) continue;
      sheet.rows = sheet.rows.map((row, n) =>
        n === headerOf(named(sheets, sheet.name.slice(8)))
          ? row.map((cell) => ` ${String(cell ?? '').toUpperCase()}: `.replace(/^ : $/, ''))
          : row.map((cell) => (cell === first.code ? first.code.toLowerCase() : cell)),
      );
    }
    expect(textsOf(read(changed))).toEqual(textsOf(read(sheets)));
  });

  test('a column that is missing leaves what stands, and is named', () => {
    const changed = copy();
    const sheet = named(changed, 'Answers');
    const at = columnOf(sheet, 'Supporting information');
    for (const row of sheet.rows) if (row.length > at) row.splice(at, 1);
    const answers = read(changed);
    expect(answers.outcomes[0]?.cells).not.toHaveProperty('statement');
    expect(answers.outcomes[0]?.cells.level?.text).toBe('Achieved');
    expect(codes(answers)).toEqual([['column-missing', null, 'Supporting information']]);
  });

  test('without the version’s column nobody knows what was seen (R7)', () => {
    const changed = copy();
    const sheet = named(changed, 'Answers');
    const at = columnOf(sheet, 'Version (leave as it is)');
    for (const row of sheet.rows) row.splice(at, 1);
    expect(read(changed).outcomes[0]?.seen).toBe(null);
    expect(read(sheets).outcomes[0]?.seen?.version).toBe(4);
  });

  test('columns that are not ours or come twice are named by their cell and not read', () => {
    const changed = copy();
    const sheet = named(changed, 'Answers');
    const header = sheet.rows[headerOf(sheet)] ?? [];
    header.push('Who does it', 'Achievement level');
    const answers = read(changed);
    expect(codes(answers).map(([code]) => code)).toEqual(['column-unknown', 'column-twice']);
    expect(answers.problems.every(({ cell }) => /^[A-Z]+\d+$/.test(cell ?? ''))).toBe(true);
    expect(answers.outcomes[0]?.cells.level?.text).toBe('Achieved');
  });

  test('rows of unknown codes, without a code or twice are named, and the first of two counts', () => {
    const changed = copy();
    const sheet = named(changed, 'Answers');
    const level = columnOf(sheet, 'Achievement level');
    const row = (code: string | null) =>
      Array.from({ length: level + 1 }, (_, at) => (at === 0 ? code : at === level ? 'Not achieved' : null));
    sheet.rows.push(row('Z9.z'), row(null), row(first.code));
    const answers = read(changed);
    expect(codes(answers).map(([code, , detail]) => [code, detail])).toEqual([
      ['row-unknown', 'Z9.z'],
      ['row-without-code', ''],
      ['row-twice', first.code],
    ]);
    expect(answers.outcomes[0]?.cells.level?.text).toBe('Achieved');
  });

  test('a deleted row and a deleted sheet leave what stands', () => {
    const changed = copy().filter(({ name }) => name !== 'Indicators' && name !== 'How to fill this in');
    const sheet = named(changed, 'Answers');
    sheet.rows = sheet.rows.filter((row) => row[0] !== second.code);
    const answers = read(changed);
    expect(answers.outcomes.map(({ outcome }) => outcome)).not.toContain(second.code);
    expect(Object.keys(answers.outcomes[0]?.cells ?? {}).some((key) => key.startsWith('marks.'))).toBe(false);
    expect(codes(answers)).toEqual([['sheet-missing', null, 'Indicators']]);
  });

  test('the indicators alone are read too, with nothing known of versions', () => {
    const answers = read([named(copy(), 'Indicators')]);
    expect(answers.outcomes[0]).toMatchObject({ outcome: first.code, seen: null });
    expect(answers.outcomes[0]?.cells[`marks.${id}`]?.text).toBe('Not true');
    expect(answers.outcomes[0]?.cells[`comments.${id}`]?.text).toBe('A comment.');
  });

  test('a cell that the outcome is not asked, and a sheet of somebody’s own, are named', () => {
    const changed = copy();
    const sheet = named(changed, 'Answers');
    const at = (sheet.rows[headerOf(sheet)] ?? []).findIndex((cell) => /^\w+\.\w: /.test(String(cell)));
    const row = sheet.rows.find((one) => one[0] === first.code) ?? [];
    row[at] = 'Here?';
    changed.push({ name: 'Notes', hidden: false, rows: [['Ask Mo']] });
    expect(codes(read(changed)).map(([code]) => code)).toEqual(['not-asked', 'sheet-not-read']);
  });

  test('thousands of strange rows are counted, not listed', () => {
    const changed = copy();
    named(changed, 'Answers').rows.push(...Array.from({ length: 3_000 }, (_, n) => [`Z${n}`]));
    const answers = read(changed);
    expect(answers.problems).toHaveLength(100);
    expect(answers.more).toBe(2_900);
  });
});

describe('whose workbook it is', () => {
  const saying = (line: RegExp, text: string | null) =>
    copy().map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.map((cell) => (line.test(String(cell)) ? text : cell))),
    }));

  test.each([
    [
      /^Organisation: /,
      'Organisation: Southport Vale (RY2)',
      'of-another-organisation',
      'Southport Vale (RY2)',
    ],
    [/^Edition: /, 'Edition: 2031-32 (v14)', 'of-another-edition', '2031-32'],
    [/^Organisation: /, null, 'belongs-to-nobody', undefined],
    [/^Edition: /, null, 'belongs-to-nobody', undefined],
  ])('%s as “%s” is refused', (line, text, unread, detail) => {
    expect(unreadOf(saying(line, text))).toEqual({ unread, ...(detail === undefined ? {} : { detail }) });
  });

  test('one sheet of another organisation is enough', () => {
    const changed = copy();
    named(changed, 'Indicators').rows = named(
      saying(/^Organisation: /, 'Organisation: B (RY2)'),
      'Indicators',
    ).rows;
    expect(unreadOf(changed)?.unread).toBe('of-another-organisation');
  });

  test('what a statement says about organisations is nobody’s line', () => {
    const changed = copy();
    const sheet = named(changed, 'Answers');
    const row = sheet.rows.find((one) => one[0] === first.code) ?? [];
    row[columnOf(sheet, 'Supporting information')] = 'Organisation: Somebody else (RY2)';
    expect(unreadOf(changed)).toBe(null);
  });
});

describe('hostile files are refused', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, n) => [String(n)]);
  const refusalOf = async (bytes: Uint8Array) => {
    const answers = await readAnswersFile(bytes, pack, 'RX1');
    return 'unread' in answers ? answers.unread : null;
  };

  test('a sheet of 200,000 rows', async () => {
    const bytes = await writeWorkbook({
      title: 'Long',
      creator: 'Test',
      sheets: [
        { name: 'Answers', columns: [{ heading: 'Outcome' }], rows: rows(200_000), freezeHeader: false },
      ],
    });
    expect(await refusalOf(bytes)).toBe('too-many-rows');
  }, 60_000);

  test('an archive that unpacks to far more than its size', async () => {
    const bomb = zipOf([
      { name: '[Content_Types].xml', content: Buffer.from('spreadsheetml.sheet.main+xml') },
      { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(150 * 1024 ** 2) },
    ]);
    expect(await refusalOf(bomb)).toBe('archive-bomb');
  });

  test.each([
    ['text', Buffer.from('Outcome,Achievement level\n'), 'not-a-zip'],
    [
      'nothing but noise',
      Buffer.from(Array.from({ length: 5_000 }, (_, n) => (n * 7919) % 256)),
      'not-a-zip',
    ],
  ])('%s', async (_what, bytes, refused) => {
    expect(await refusalOf(bytes)).toBe(refused);
  });

  test('a workbook of something else', async () => {
    const bytes = await writeWorkbook({
      ...{ title: 'Other', creator: 'Test' },
      sheets: [{ name: 'Answers', columns: [{ heading: 'Outcome' }], rows: rows(3), freezeHeader: false }],
    });
    expect(await refusalOf(bytes)).toBe('no-sheet');
  });

  test('more text than any assessment', () => {
    const changed = copy();
    const sheet = named(changed, 'Answers');
    const at = columnOf(sheet, 'Supporting information');
    for (let n = 0; n < 250; n++)
      sheet.rows.push(Array.from({ length: at + 1 }, () => 'x'.repeat(32_000 / (at + 1))));
    expect(unreadOf(changed)?.unread).toBe('too-much-text');
  });
});
