import { dayOf, type Moment } from '../platform/clock.ts';
import { readWorkbook } from '../platform/documents/read-workbook.ts';
import type { WorkbookProblem } from '../platform/documents/read-workbook-shape.ts';
import { isRefused } from '../platform/documents/refusal.ts';
import { type ReadScope, readScope, type UnreadCode } from './rules/read-scope.ts';

export type Unread = { readonly unread: UnreadCode | WorkbookProblem };

/** What a workbook records, or why it could not be read; never throws on account of the file. */
export async function readScopeFile(bytes: Uint8Array, now: Moment): Promise<ReadScope | Unread> {
  const workbook = await readWorkbook(bytes);
  return isRefused(workbook) ? { unread: workbook.refused } : readScope(workbook.sheets, dayOf(now));
}
