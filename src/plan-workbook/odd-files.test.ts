import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadPacks } from '../framework/load-packs.ts';
import type { Pack } from '../framework/rules/pack.ts';
import { readWorkbook } from '../platform/documents/read-workbook.ts';
import { isRefused } from '../platform/documents/refusal.ts';
import { projectFolder } from '../platform/project-folder.ts';
import { planWorkbook } from './plan-workbook.ts';
import { judgeAll } from './rules/judge.ts';
import { readPlan } from './rules/read-plan.ts';
import { type SomePlan, somePlans } from './testing/some-plans.ts';

const pack = loadPacks(join(projectFolder(), 'content')).editions[0] as Pack;
const now = '2026-12-12T09:00:00.000Z';
const [plan] = fc.sample(somePlans(pack, 6, 6), { numRuns: 1, seed: 5 }) as [SomePlan];
const references = [...plan.ground.actions.keys()];
/** The headings stand below title, organisation, edition, round. */
const headingRow = 5;

/** What becomes of the plan's workbook after somebody has worked on it. */
async function workedOn(work: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(await planWorkbook(plan.written, now)) as unknown as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  work(sheet, workbook);
  const read = await readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
  if (isRefused(read)) throw new Error(read.detail);
  const found = readPlan(read.sheets, {
    ...{ template: plan.written.template, round: plan.written.round, columns: plan.written.columns },
    ...{ organisation: 'RX1', edition: pack.edition.id, hasActions: true },
  });
  if ('unread' in found) return { unread: found, judged: [], found: null };
  return { unread: null, found, judged: judgeAll(plan.ground, found.rows) };
}

const rowOf = (sheet: ExcelJS.Worksheet, reference: string): ExcelJS.Row => {
  let row: ExcelJS.Row | undefined;
  sheet.eachRow((one) => {
    if (one.getCell('U').value === reference) row = one;
  });
  if (!row) throw new Error(`no row ${reference}`);
  return row;
};
const first = references[0] ?? '';
const verdicts = (judged: readonly { verdict: string }[]) => new Set(judged.map((one) => one.verdict));

describe('a plan’s workbook as Excel has it (R26, R27)', () => {
  test('S and T are the official columns, U is hidden, dates are dates and choices are lists', async () => {
    await workedOn((sheet) => {
      const heading = (letter: string) => sheet.getCell(`${letter}${headingRow}`).value;
      expect(heading('S')).toBe('Is the delivery date still valid, if not provide an updated date');
      expect(heading('T')).toBe('December 2026 comments');
      expect([sheet.getColumn('U').hidden, sheet.getColumn('S').hidden]).toEqual([true, false]);
      const dated = [...plan.ground.actions.values()].find((one) => one.delivery !== null);
      expect(rowOf(sheet, dated?.reference ?? '').getCell('Q').value).toBeInstanceOf(Date);
      const list = (letter: string) => rowOf(sheet, first).getCell(letter).dataValidation;
      expect(list('R')).toMatchObject({ type: 'list', showErrorMessage: true });
      expect(list('V')).toMatchObject({ type: 'list', showErrorMessage: true });
      // A list that also takes dates.
      expect(list('S')).toMatchObject({ type: 'list' });
      expect(list('S')?.showErrorMessage ?? false).toBe(false);
    });
  });
});

describe('a workbook that people have worked on', () => {
  test('with rows sorted and columns moved says the same', async () => {
    const { judged, found } = await workedOn((sheet) => {
      const rows = [headingRow, ...references.map((one) => rowOf(sheet, one).number)];
      const values = rows.map((row) =>
        Array.from({ length: 30 }, (_, at) => sheet.getRow(row).getCell(at + 1).value),
      );
      const [head = [], ...body] = values.map((row) => row.toReversed());
      for (const [n, row] of [head, ...body.toReversed()].entries())
        for (const [at, value] of row.entries()) {
          const cell = sheet.getRow(rows[n] ?? 0).getCell(at + 1);
          cell.value = value;
          cell.style = { numFmt: value instanceof Date ? 'dd/mm/yyyy' : '@' };
        }
    });
    expect(found?.problems).toEqual([]);
    expect(verdicts(judged)).toEqual(new Set(['same']));
    expect(judged).toHaveLength(references.length);
  });

  test('without some columns leaves what they hold', async () => {
    const { judged, found } = await workedOn((sheet) => {
      for (const letter of ['O', 'S']) sheet.getCell(`${letter}${headingRow}`).value = null;
      for (const reference of references)
        for (const letter of ['O', 'S']) rowOf(sheet, reference).getCell(letter).value = null;
    });
    expect(found?.problems.map((one) => one.code)).toEqual(['column-missing', 'column-missing']);
    expect(verdicts(judged)).toEqual(new Set(['same']));
  });

  test('with sheets and columns of their own keeps the columns and says that the sheets were not read', async () => {
    const { judged, found } = await workedOn((sheet, workbook) => {
      workbook.addWorksheet('Our notes').addRow(['Something']);
      sheet.getCell(`Y${headingRow}`).value = 'Owner’s manager';
      rowOf(sheet, first).getCell('Y').value = 'Somebody';
      rowOf(sheet, first).getCell('Z').value = 'without a heading';
    });
    expect(found?.problems.map((one) => one.code)).toEqual(['column-kept', 'sheet-not-read']);
    const [changed] = judged.filter((one) => one.verdict === 'change');
    expect(changed?.changes.map(({ what, after: to }) => [what, to])).toEqual([
      [{ heading: 'Owner’s manager' }, 'Somebody'],
      [{ heading: 'Column Z' }, 'without a heading'],
    ]);
  });

  test('with dates as text, formulas, booleans and errors takes what can be a date and names the rest', async () => {
    const [a = '', b = '', c = ''] = references;
    const { judged } = await workedOn((sheet) => {
      for (const reference of [a, b, c]) rowOf(sheet, reference).getCell('P').value = null;
      rowOf(sheet, a).getCell('Q').value = '3rd March 2027';
      rowOf(sheet, b).getCell('Q').value = { formula: '1+1', result: 2 };
      rowOf(sheet, b).getCell('Q').style = { numFmt: '0' };
      rowOf(sheet, c).getCell('K').value = '=HYPERLINK("http://x","y")';
    });
    const of = (reference: string) => judged.find((one) => one.reference === reference);
    expect(of(a)?.changes).toContainEqual(
      expect.objectContaining({ what: { field: 'delivery' }, after: '2027-03-03' }),
    );
    expect(of(b)?.problems.map((one) => [one.code, one.told?.cell.slice(0, 1)])).toContainEqual([
      'not-a-day',
      'Q',
    ]);
    expect(of(c)?.changes).toContainEqual(
      expect.objectContaining({ what: { field: 'action' }, after: '=HYPERLINK("http://x","y")' }),
    );
  });

  test('with 32,000 characters in a cell names the cell; the others can be taken', async () => {
    const { judged } = await workedOn((sheet) => {
      rowOf(sheet, first).getCell('K').value = 'ع'.repeat(32_000);
    });
    const refused = judged.filter((one) => one.verdict === 'refused');
    expect(refused.map((one) => [one.reference, one.problems[0]?.code])).toEqual([[first, 'too-long']]);
    expect(refused[0]?.problems[0]?.told?.cell).toMatch(/^K\d+$/);
  });

  test('with merged keys knows rows by their reference', async () => {
    const { judged } = await workedOn((sheet) => {
      const from = headingRow + 1;
      for (const letter of ['A', 'B', 'F']) sheet.mergeCells(`${letter}${from}:${letter}${from + 2}`);
    });
    expect(
      judged
        .filter((one) => one.reference !== '')
        .map((one) => one.reference)
        .toSorted(),
    ).toEqual(references.toSorted());
    expect([...verdicts(judged)].filter((one) => one === 'change' || one === 'add')).toEqual([]);
  });

  test('with a copied row reads the copy as a new action, and says so', async () => {
    const { judged, found } = await workedOn((sheet) => {
      const copy = rowOf(sheet, first).values as ExcelJS.CellValue[];
      const row = sheet.addRow(copy.slice(1));
      row.getCell('K').value = 'The copy';
    });
    expect(found?.problems.map((one) => one.code)).toEqual(['row-twice']);
    const added = judged.filter((one) => one.verdict === 'add');
    expect(added.map((one) => one.outcome)).toEqual([plan.ground.actions.get(first)?.outcome]);
  });

  test('with a changed outcome code or organisation names the cell', async () => {
    const { judged } = await workedOn((sheet) => {
      rowOf(sheet, references[0] ?? '').getCell('F').value = 'Z9.z';
      rowOf(sheet, references[1] ?? '').getCell('B').value = 'RY2';
    });
    expect(
      judged
        .filter((one) => one.verdict === 'refused')
        .map((one) => [one.reference, one.problems[0]?.code, one.problems[0]?.told?.cell.slice(0, 1)])
        .toSorted(),
    ).toEqual(
      [
        [references[0], 'outcome-changed', 'F'],
        [references[1], 'organisation-changed', 'B'],
      ].toSorted(),
    );
  });

  test('whatever stands in its cells, no rule throws and what is left alone stays', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 24 }), fc.oneof(fc.string(), fc.double(), fc.boolean())),
          { maxLength: 12 },
        ),
        async (cells) => {
          const { judged } = await workedOn((sheet) => {
            for (const [row, column, value] of cells)
              sheet.getRow(headingRow + 1 + row).getCell(column + 1).value = (
                typeof value === 'number' && !Number.isFinite(value) ? 0 : value
              ) as ExcelJS.CellValue;
          });
          for (const one of judged) expect(one.verdict).toBeTypeOf('string');
        },
      ),
      { numRuns: 15 },
    );
  });
});
