import type { Pack } from '../framework/rules/pack.ts';
import { readWorkbook } from '../platform/documents/read-workbook.ts';
import { usualWorkbookLimits, type WorkbookProblem } from '../platform/documents/read-workbook-shape.ts';
import { isRefused } from '../platform/documents/refusal.ts';
import { readAnswers } from './rules/read-answers.ts';
import type { ReadAnswers, Unread } from './rules/told.ts';

/** No framework has so many indicators; spare rows are formatted, not filled. */
const limits = { ...usualWorkbookLimits, rows: 5_000, cells: 400_000, milliseconds: 15_000 };

export type UnreadFile = Unread | { readonly unread: WorkbookProblem; readonly detail?: string };

/** What a file says, or why it could not be read; never throws on account of the file. */
export async function readAnswersFile(
  bytes: Uint8Array,
  pack: Pack,
  organisation: string,
): Promise<ReadAnswers | UnreadFile> {
  const workbook = await readWorkbook(bytes, limits);
  return isRefused(workbook)
    ? { unread: workbook.refused }
    : readAnswers(workbook.sheets, pack, organisation);
}
