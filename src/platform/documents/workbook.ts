import { colToLetter, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { listsSheet, type OptionList, optionLists } from './workbook-lists.ts';
import { bold, dateFormat, headingStyle, wrapped } from './workbook-style.ts';
import { cellText, sheetNames } from './workbook-text.ts';

/** In a column of kind `date`, text of the form yyyy-mm-dd becomes a real date too. */
export type Cell = string | number | boolean | Date | null;

/** `width` in characters; `options` become a drop-down list; `note` is a comment on the heading. */
export type Column = {
  heading: string;
  width?: number;
  kind?: 'text' | 'number' | 'date';
  options?: readonly string[];
  note?: string;
};

/** `intro` stands above the header row, one line a row; `hidden` counts columns from 0. */
export type Sheet = {
  name: string;
  intro?: readonly string[];
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  freezeHeader: boolean;
  hidden?: readonly number[];
};

export type Workbook = { title: string; creator: string; created?: Date; sheets: readonly Sheet[] };

/** Drop-down lists also serve rows that the reader adds below ours. */
const spareRows = 500;

/** Writes xlsx. Text is always a string cell, never a formula; text over 32,767 characters ends in a sentence saying so. */
export function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const names = sheetNames([...workbook.sheets.map((sheet) => sheet.name), 'Lists']);
  const lists = optionLists(workbook.sheets, names.at(-1) ?? 'Lists');
  const sheets = workbook.sheets.map((sheet, at) => writeSheet(sheet, names[at] ?? sheet.name, lists));
  return writeXlsx({
    sheets: lists.length === 0 ? sheets : [...sheets, listsSheet(lists)],
    properties: {
      title: workbook.title,
      creator: workbook.creator,
      created: workbook.created,
      modified: workbook.created,
      // The format has no language of the whole document; this property is where readers of it look.
      custom: { Language: 'en-GB' },
    },
    defaultFont: { name: 'Arial', size: 11 },
  });
}

function writeSheet(sheet: Sheet, name: string, lists: readonly OptionList[]): WriteSheet {
  const intro = sheet.intro ?? [];
  const header = intro.length;
  const rows = [
    ...intro.map((line) => [cellText(line)]),
    sheet.columns.map((column) => cellText(column.heading)),
  ];
  const last = colToLetter(Math.max(0, sheet.columns.length - 1));
  const bottom = header + 1 + sheet.rows.length;
  return {
    name,
    columns: sheet.columns.map((column, at) => ({
      width: column.width ?? 20,
      hidden: sheet.hidden?.includes(at),
      style: { ...wrapped, numFmt: column.kind === 'date' ? dateFormat : undefined },
    })),
    rows: [...rows, ...sheet.rows.map((row) => row.map((cell, at) => written(cell, sheet.columns[at])))],
    cells: styledCells(sheet, header),
    a11y: { summary: intro[0], headerRow: header },
    freezePane: sheet.freezeHeader ? { rows: header + 1 } : undefined,
    autoFilter: { range: `A${header + 1}:${last}${bottom}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${header + 1}:$${header + 1}`,
    },
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
    dataValidations: lists
      .filter((list) => sheet.columns.includes(list.column))
      .map((list) => {
        const letter = colToLetter(sheet.columns.indexOf(list.column));
        return {
          type: 'list',
          formula1: list.formula,
          range: `${letter}${header + 2}:${letter}${bottom + spareRows}`,
          allowBlank: true,
          showErrorMessage: true,
          errorTitle: 'Choose from the list',
          errorMessage: `Choose one of the answers listed for “${list.column.heading}”.`.slice(0, 255),
        };
      }),
  };
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

function written(cell: Cell, column: Column | undefined): Cell {
  if (typeof cell !== 'string') return cell;
  if (column?.kind === 'date' && isoDay.test(cell)) {
    const day = new Date(`${cell}T00:00:00Z`);
    // 2026-02-30 is no day: it stays the text that somebody wrote.
    if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(cell)) return day;
  }
  return cellText(cell);
}

function styledCells(sheet: Sheet, header: number): WriteSheet['cells'] {
  const intro = (sheet.intro ?? []).map(
    (line, row) => [`${row},0`, { value: cellText(line), style: row === 0 ? bold : {} }] as const,
  );
  const headings = sheet.columns.map((column, at) => {
    const comment = column.note === undefined ? undefined : { text: cellText(column.note) };
    return [`${header},${at}`, { value: cellText(column.heading), style: headingStyle, comment }] as const;
  });
  return new Map([...intro, ...headings]);
}
