import { readWorkbook } from '../platform/documents/read-workbook.ts';
import { usualWorkbookLimits, type WorkbookProblem } from '../platform/documents/read-workbook-shape.ts';
import { isRefused } from '../platform/documents/refusal.ts';
import type { WorkbookPlace } from './load-ground.ts';
import { readPlan } from './rules/read-plan.ts';
import type { ReadPlan, Unread } from './rules/told.ts';

/** No plan has so many rows; spare rows are formatted, not filled. */
const limits = { ...usualWorkbookLimits, rows: 5_000, cells: 400_000, milliseconds: 15_000 };

export type UnreadFile = Unread | { readonly unread: WorkbookProblem; readonly detail?: string };

/** What a plan's workbook says, or why it could not be read; never throws on account of the file. */
export async function readPlanFile(bytes: Uint8Array, place: WorkbookPlace): Promise<ReadPlan | UnreadFile> {
  const workbook = await readWorkbook(bytes, limits);
  if (isRefused(workbook)) return { unread: workbook.refused };
  const { ground, template, round, working, kept } = place;
  return readPlan(workbook.sheets, {
    ...{ template, round: round?.name ?? null, columns: kept.columns },
    ...{ organisation: working.where.organisation, edition: working.where.edition },
    hasActions: (ground.handedOver ?? ground.actions).size > 0,
  });
}
