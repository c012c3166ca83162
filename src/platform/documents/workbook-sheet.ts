import type { DataValidation, NamedRange } from 'hucre';
import { colToLetter, type WriteSheet } from 'hucre/xlsx';
import type { OptionList } from './workbook-lists.ts';
import type { Cell, Column, Sheet } from './workbook-shape.ts';
import { bold, dateFormat, headingStyle, wrapped } from './workbook-style.ts';
import { cellText } from './workbook-text.ts';

/** Drop-down lists also serve rows that the reader adds below ours. */
const spareRows = 500;

/** One sheet as the library wants it: introduction, header row, rows. */
export function writeSheet(sheet: Sheet, name: string, lists: readonly OptionList[]): WriteSheet {
  const header = introOf(sheet).length;
  const bottom = header + 1 + sheet.rows.length;
  return {
    name,
    columns: sheet.columns.map((column, at) => ({
      width: column.width ?? 20,
      hidden: sheet.hidden?.includes(at),
      style: { ...wrapped, numFmt: column.kind === 'date' ? dateFormat : undefined },
    })),
    rows: [
      ...introOf(sheet).map(() => []),
      sheet.columns.map((column) => cellText(column.heading)),
      ...sheet.rows.map((row) => row.map((cell, at) => written(cell, sheet.columns[at]))),
    ],
    cells: new Map([...introCells(sheet), ...headingCells(sheet)]),
    a11y: { summary: introOf(sheet)[0], headerRow: header },
    freezePane: sheet.freezeHeader ? { rows: header + 1 } : undefined,
    autoFilter: { range: `A${header + 1}:${colToLetter(Math.max(0, sheet.columns.length - 1))}${bottom}` },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
    dataValidations: lists.map((list) => dropDown(list, header + 2, bottom + spareRows)),
  };
}

/** Repeats the header row on every printed page; the library's own way forgets the quotes round a name with a space. */
export const printTitles = (sheet: Sheet, name: string): NamedRange => {
  const row = `$${introOf(sheet).length + 1}`;
  return {
    name: '_xlnm.Print_Titles',
    scope: name,
    range: `'${name.replaceAll("'", "''")}'!${row}:${row}`,
  };
};

const introOf = (sheet: Sheet): readonly string[] => sheet.intro ?? [];

function introCells(sheet: Sheet) {
  // In a hidden column nobody would see it.
  const first = Math.max(
    0,
    sheet.columns.findIndex((_, at) => !sheet.hidden?.includes(at)),
  );
  return introOf(sheet).map(
    (line, row) => [`${row},${first}`, { value: cellText(line), style: row === 0 ? bold : {} }] as const,
  );
}

const headingCells = (sheet: Sheet) =>
  sheet.columns.map((column, at) => {
    const comment = column.note === undefined ? undefined : { text: cellText(column.note) };
    const cell = { value: cellText(column.heading), style: headingStyle, comment };
    return [`${introOf(sheet).length},${at}`, cell] as const;
  });

function dropDown(list: OptionList, from: number, to: number): DataValidation {
  const letter = colToLetter(list.at);
  return {
    type: 'list',
    formula1: list.formula,
    range: `${letter}${from}:${letter}${to}`,
    allowBlank: true,
    showErrorMessage: list.column.others !== true,
    errorTitle: 'Choose from the list',
    errorMessage: `Choose one of the answers listed for “${list.column.heading}”.`.slice(0, 255),
  };
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

function written(cell: Cell, column: Column | undefined): Cell {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (cell instanceof Date) return writtenDate(cell);
  if (typeof cell !== 'string') return cell;
  const day = column?.kind === 'date' && isoDay.test(cell) ? new Date(`${cell}T00:00:00Z`) : undefined;
  // 2026-02-30 is no day: it stays the text that somebody wrote.
  const isDay = day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(cell);
  return isDay ? writtenDate(day) : cellText(cell);
}

/** A spreadsheet's days begin in March 1900, after a day that never was; earlier ones are written as text. */
function writtenDate(date: Date): Cell {
  if (Number.isNaN(date.getTime())) return null;
  return date.getTime() < Date.UTC(1900, 2, 1) ? date.toISOString().slice(0, 10) : date;
}
