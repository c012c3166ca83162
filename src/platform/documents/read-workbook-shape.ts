import { usualZipLimits, type ZipLimits, type ZipProblem } from './zip-gate.ts';

/** Dates come as text: yyyy-mm-dd, with Thh:mm:ss when there is a time (a spreadsheet knows no time zone). */
export type ReadCell = string | number | boolean | null;
/** `rows[0]` is row 1; rows may be shorter than the widest one. */
export type ReadSheet = { name: string; hidden: boolean; rows: ReadCell[][] };
export type ReadWorkbook = { sheets: ReadSheet[] };

export type WorkbookProblem =
  | ZipProblem
  | 'macros'
  | 'not-a-workbook'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-cells'
  | 'too-many-sheets'
  | 'too-slow'
  | 'too-much-memory';

/** Per sheet: rows and columns; over all sheets: cells and characters; milliseconds and megabytes of the parser. */
export type WorkbookLimits = {
  zip: ZipLimits;
  sheets: number;
  rows: number;
  columns: number;
  cells: number;
  characters: number;
  milliseconds: number;
  megabytes: number;
};

export const usualWorkbookLimits: WorkbookLimits = {
  zip: usualZipLimits,
  sheets: 50,
  rows: 20_000,
  columns: 200,
  cells: 1_000_000,
  characters: 20_000_000,
  milliseconds: 20_000,
  megabytes: 512,
};
