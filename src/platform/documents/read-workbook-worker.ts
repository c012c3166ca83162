import { parentPort, workerData } from 'node:worker_threads';
import { type CellValue, readXlsx, type Sheet } from 'hucre/xlsx';
import type { ReadCell, ReadWorkbook, WorkbookLimits, WorkbookProblem } from './read-workbook-shape.ts';
import { type Refused, refuse } from './refusal.ts';

type Work = { bytes: Uint8Array; limits: WorkbookLimits };

const { bytes, limits }: Work = workerData;

async function parse(): Promise<ReadWorkbook | Refused<WorkbookProblem>> {
  try {
    // One row more than allowed is enough to know that there are too many.
    const { sheets } = await readXlsx(bytes, { maxRows: limits.rows + 1 });
    return tooMuch(sheets) ?? tooMuchText(sheets) ?? { sheets: sheets.map(plainSheet) };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return refuse(/over the \d+ limit/.test(message) ? 'too-many-cells' : 'not-a-workbook', message);
  }
}

function tooMuch(sheets: readonly Sheet[]): Refused<WorkbookProblem> | undefined {
  if (sheets.length > limits.sheets) return refuse('too-many-sheets', String(sheets.length));
  let cells = 0;
  for (const { name, rows } of sheets) {
    const columns = rows.reduce((most, row) => Math.max(most, usedLength(row)), 0);
    if (rows.length > limits.rows) return refuse('too-many-rows', name);
    if (columns > limits.columns) return refuse('too-many-columns', name);
    cells += rows.length * columns;
  }
  return cells > limits.cells ? refuse('too-many-cells', String(cells)) : undefined;
}

/**
 * A file writes a text once and names it in any number of cells. Here it is one text too, but on its way out of this
 * thread, and out of the reach of its limits, it becomes as many.
 */
function tooMuchText(sheets: readonly Sheet[]): Refused<WorkbookProblem> | undefined {
  let characters = 0;
  for (const { rows } of sheets)
    for (const row of rows) for (const cell of row) if (typeof cell === 'string') characters += cell.length;
  return characters > limits.characters ? refuse('too-much-memory', `${characters} characters`) : undefined;
}

const plainSheet = (sheet: Sheet) => ({
  name: sheet.name,
  hidden: sheet.hidden === true || sheet.veryHidden === true,
  rows: sheet.rows.map((row) => row.slice(0, usedLength(row)).map(plainCell)),
});

/** Formatting far to the right makes a row look wide; what counts is its last cell with something in it. */
const usedLength = (row: readonly CellValue[]): number =>
  row.findLastIndex((cell) => cell !== null && cell !== undefined && cell !== '') + 1;

function plainCell(cell: CellValue | undefined): ReadCell {
  if (!(cell instanceof Date)) return cell ?? null;
  return Number.isNaN(cell.getTime())
    ? null
    : cell
        .toISOString()
        .replace(/\.\d{3}Z$/, '')
        .replace('T00:00:00', '');
}

parentPort?.postMessage(await parse());
