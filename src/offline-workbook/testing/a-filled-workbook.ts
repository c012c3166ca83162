import { type Assessment, loadAssessment } from '../../assessment/load-assessment.ts';
import { type Answer, unanswered } from '../../assessment/rules/answer.ts';
import { loadAnswers } from '../../assessment/store.ts';
import type { Context } from '../../platform/change/change.ts';
import { readWorkbook } from '../../platform/documents/read-workbook.ts';
import type { ReadSheet } from '../../platform/documents/read-workbook-shape.ts';
import { isRefused } from '../../platform/documents/refusal.ts';
import { writeWorkbook } from '../../platform/documents/workbook.ts';
import { answersWorkbook } from '../answers-workbook.ts';

type Where = { readonly organisation: string; readonly edition: string };
type Changes = Readonly<Record<string, Partial<Answer>>>;

export async function assessmentAt({ house, now }: Context, where: Where): Promise<Assessment> {
  const assessment = await loadAssessment(house.db, house.packs, where, now);
  if (!assessment) throw new Error('There is no such assessment');
  return assessment;
}

/** The workbook as it would be downloaded, with other words for some outcomes; their versions as `changes` says. */
export async function aFilledWorkbook(context: Context, where: Where, changes: Changes): Promise<Uint8Array> {
  const assessment = await assessmentAt(context, where);
  const { edition, framework } = assessment.pack;
  const answers = new Map(await loadAnswers(context.house.db, where.organisation, edition.id, framework.id));
  for (const [code, over] of Object.entries(changes))
    answers.set(code, { ...(answers.get(code) ?? unanswered(code)), ...over });
  return answersWorkbook(assessment, answers, context.now);
}

export const upload = (bytes: Uint8Array, filename = 'ours.xlsx') => ({ filename, bytes, truncated: false });

/** The sheets of a workbook, to be changed as people change them. */
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
