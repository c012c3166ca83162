import { loadAssessment } from '../../assessment/load-assessment.ts';
import { loadAnswers } from '../../assessment/store.ts';
import type { Context } from '../../platform/change/change.ts';
import { readWorkbook } from '../../platform/documents/read-workbook.ts';
import type { ReadSheet } from '../../platform/documents/read-workbook-shape.ts';
import { isRefused } from '../../platform/documents/refusal.ts';
import { writeWorkbook } from '../../platform/documents/workbook.ts';
import { answersWorkbook } from '../answers-workbook.ts';
import { answersSheet } from '../rules/columns.ts';

type Where = { readonly organisation: string; readonly edition: string };

/** The workbook as it would be downloaded now. */
export async function downloaded({ house, now }: Context, where: Where): Promise<Uint8Array> {
  const assessment = await loadAssessment(house.db, house.packs, where, now);
  if (!assessment) throw new Error('There is no such assessment');
  const { edition, framework } = assessment.pack;
  const answers = await loadAnswers(house.db, where.organisation, edition.id, framework.id);
  return answersWorkbook(assessment, answers, now);
}

/** A text that somebody enters in the row of an outcome. */
export type Edit = { readonly outcome: string; readonly heading: string; readonly text: string };

/** The workbook with some cells of the answers filled in, saved by another program. */
export async function filledIn(bytes: Uint8Array, edits: readonly Edit[]): Promise<Uint8Array> {
  const sheets = await sheetsOf(bytes);
  const rows = sheets.find(({ name }) => name === answersSheet)?.rows ?? [];
  const headings = rows.find((row) => row[0] === 'Outcome') ?? [];
  for (const { outcome, heading, text } of edits) {
    const row = rows.find((one) => one[0] === outcome) ?? [];
    const at = headings.indexOf(heading);
    while (row.length < at) row.push(null);
    row[at] = text;
  }
  return workbookOf(sheets);
}

export const upload = (bytes: Uint8Array, filename = 'ours.xlsx') => ({ filename, bytes, truncated: false });

/** The sheets of a workbook that can be seen, to be changed as people change them. */
export async function sheetsOf(bytes: Uint8Array): Promise<ReadSheet[]> {
  const read = await readWorkbook(bytes);
  if (isRefused(read)) throw new Error(read.refused);
  return read.sheets.filter((sheet) => !sheet.hidden);
}

/** A workbook of these sheets, as another program would write it: every row as it is, no heading known. */
export const workbookOf = (sheets: readonly ReadSheet[]): Promise<Uint8Array> =>
  writeWorkbook({
    title: 'Saved again',
    creator: 'Another program',
    sheets: sheets.map(({ name, rows: [first = [], ...rows] }) => {
      const width = Math.max(first.length, ...rows.map((row) => row.length));
      const columns = Array.from({ length: width }, (_, at) => ({ heading: String(first[at] ?? '') }));
      return { name, columns, rows, freezeHeader: false };
    }),
  });
