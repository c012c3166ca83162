import ExcelJS from 'exceljs';
import { sheetsOf, workbookOf } from '../../offline-workbook/testing/a-filled-workbook.ts';
import type { Context } from '../../platform/change/change.ts';
import { loadWorkbookPlace } from '../load-ground.ts';
import { planWorkbook } from '../plan-workbook.ts';
import { workingWorkbook } from '../written-from.ts';

type Where = { readonly organisation: string; readonly edition: string };

/** The plan's workbook as it would be downloaded now. */
export async function downloadedPlan({ house, now }: Context, where: Where): Promise<Uint8Array> {
  const place = await loadWorkbookPlace(house.db, house.packs, where, now);
  if (!place) throw new Error('There is no such plan');
  return planWorkbook(workingWorkbook(place), now);
}

type Texts = Readonly<Record<string, string>>;

/** What somebody does to a plan's workbook in another program: cells of actions by reference, rows added, headings added. */
export type Edits = {
  readonly rows?: Readonly<Record<string, Texts>>;
  readonly added?: readonly Texts[];
  readonly headings?: readonly string[];
  readonly removed?: readonly string[];
};

/** The workbook with these edits, saved by another program. */
export async function editedPlan(bytes: Uint8Array, edits: Edits): Promise<Uint8Array> {
  const sheets = await sheetsOf(bytes);
  const [first, ...others] = sheets;
  if (!first) throw new Error('There is no sheet');
  const at = first.rows.findIndex((row) => row.includes('Outcome code'));
  const headings = (first.rows[at] ?? []).map(String);
  headings.push(...(edits.headings ?? []));
  const place = (heading: string): number => {
    const found = headings.indexOf(heading);
    if (found < 0) throw new Error(`There is no column ${heading}`);
    return found;
  };
  const changed = (row: readonly (string | number | boolean | null)[], texts: Texts) => {
    const next = Array.from({ length: headings.length }, (_, n) => row[n] ?? null);
    for (const [heading, text] of Object.entries(texts)) next[place(heading)] = text === '' ? null : text;
    return next;
  };
  const rows = first.rows.slice(at + 1).flatMap((row) => {
    const reference = String(row[place('Reference')] ?? '');
    if (reference !== '' && edits.removed?.includes(reference)) return [];
    const own = reference === '' ? String(row[place('Outcome code')]) : reference;
    return [changed(row, edits.rows?.[own] ?? {})];
  });
  const added = (edits.added ?? []).map((texts) => changed([], texts));
  return workbookOf([
    { ...first, rows: [...first.rows.slice(0, at), headings, ...rows, ...added] },
    ...others,
  ]);
}

/** As another library reads and writes it again. */
export async function savedAgain(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export const upload = (bytes: Uint8Array, filename = 'plan.xlsx') => ({ filename, bytes, truncated: false });
