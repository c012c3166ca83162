import { letterOf, type RawSheet, textOf } from '../../essential-functions/rules/header.ts';
import { plainWords } from '../../essential-functions/rules/text.ts';
import type { OurColumn } from './columns.ts';
import type { ReadProblem, Told } from './told.ts';

/** Headings are looked for this far down: above them stand titles and notes. */
const deepest = 60;

/** What a sheet must have to be ours: the name we gave it, its key column, and one of those that are filled in. */
export type Sought = { readonly name: string; readonly columns: readonly OurColumn[]; readonly key: string };

/** A sheet whose heading row was found. */
export type Table = {
  readonly sheet: RawSheet;
  /** The heading row, counted from 0. */
  readonly row: number;
  readonly columns: readonly { readonly column: OurColumn; readonly at: number }[];
  readonly problems: readonly ReadProblem[];
};

/** The sheet with most of our headings in one row; on a draw the one of our name. Null where no row has enough of them. */
export function findTable(sheets: readonly RawSheet[], sought: Sought): Table | null {
  const isNamed = (sheet: RawSheet) => plainWords(sheet.name) === plainWords(sought.name);
  const found = sheets
    .map((sheet) => {
      const rows = sheet.rows.slice(0, deepest).map((row) => fitOf(row.map(textOf), sought));
      const most = Math.max(0, ...rows);
      return { sheet, most, row: rows.indexOf(most), named: isNamed(sheet) };
    })
    .filter(({ most }) => most > 0)
    .toSorted((a, b) => b.most - a.most || Number(b.named) - Number(a.named));
  return found[0] ? readHeader(found[0].sheet, found[0].row, sought) : null;
}

/** How many of our headings stand in a row; 0 without the key or without anything to fill in. */
function fitOf(texts: readonly string[], { columns, key }: Sought): number {
  const known = columns.filter((column) => texts.some((text) => isHeading(column, text)));
  const fits = known.some((one) => one.key === key) && known.some((one) => one.fixed !== true);
  return fits ? known.length : 0;
}

const isHeading = ({ heading, also = [] }: OurColumn, text: string) =>
  [heading, ...also].some((one) => plainWords(one) === plainWords(text));

function readHeader(sheet: RawSheet, row: number, { columns }: Sought): Table {
  const texts = (sheet.rows[row] ?? []).map(textOf);
  const placed = columns.flatMap((column) => {
    const at = texts.findIndex((text) => isHeading(column, text));
    return at < 0 ? [] : [{ column, at }];
  });
  const taken = new Set(placed.map(({ at }) => at));
  const others = texts.flatMap((text, at): ReadProblem[] => {
    if (text === '' || taken.has(at)) return [];
    const isTwice = columns.some((column) => isHeading(column, text));
    const code = isTwice ? 'column-twice' : 'column-unknown';
    return [{ code, sheet: sheet.name, cell: `${letterOf(at)}${row + 1}`, detail: short(text) }];
  });
  const missing = columns
    .filter((column) => !placed.some((one) => one.column === column))
    // Nothing is lost without what is there to be read only, but for the version (R7).
    .filter((column) => column.fixed !== true || column.key === 'seen')
    .map(
      ({ heading }): ReadProblem => ({
        ...{ code: 'column-missing', sheet: sheet.name, cell: null, detail: heading },
      }),
    );
  return { sheet, row, columns: placed, problems: [...missing, ...others] };
}

/** What a problem quotes of a cell. */
export const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** `row` is the row's place in its sheet, from 0. */
export type Line = {
  readonly row: number;
  readonly key: string;
  readonly keyCell: string;
  readonly told: readonly ToldAt[];
};
export type ToldAt = { readonly column: OurColumn; readonly told: Told };

/** The rows under the heading row that say anything, each with its cells. */
export function linesOf({ sheet, row, columns }: Table, key: string): readonly Line[] {
  const keyAt = columns.find(({ column }) => column.key === key)?.at ?? 0;
  return sheet.rows.flatMap((cells, n): Line[] => {
    if (n <= row || cells.every((cell) => textOf(cell) === '')) return [];
    const cellAt = (at: number) => `${letterOf(at)}${n + 1}`;
    const told = columns.map(({ column, at }) => ({
      column,
      told: { text: textOf(cells[at]), sheet: sheet.name, cell: cellAt(at) },
    }));
    return [{ row: n, key: textOf(cells[keyAt]), keyCell: cellAt(keyAt), told }];
  });
}
