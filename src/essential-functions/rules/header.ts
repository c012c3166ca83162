import { type Field, functionsSheet, referenceHeading, templateColumns } from './columns.ts';
import { plainWords, tidy } from './text.ts';

/** A sheet as the reader of workbooks answers it: `rows[0]` is row 1. */
export type RawCell = string | number | boolean | null;
export type RawSheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly RawCell[])[];
};

/** Which column holds what, counted from 0. */
export type Header = {
  /** The heading row, counted from 0. */
  readonly row: number;
  readonly fields: ReadonlyMap<Field, number>;
  readonly reference: number | null;
  readonly extra: readonly { readonly heading: string; readonly at: number }[];
  /** Columns whose heading of ours had come before; they are kept as extra ones. */
  readonly twice: readonly { readonly heading: string; readonly at: number }[];
};

/** Headings are looked for this far down: above them stand titles and notes. */
const deepest = 60;

const known: ReadonlyMap<string, Field> = new Map(
  templateColumns.flatMap(({ heading, also = [], field }) =>
    [heading, ...also].map((one) => [plainWords(one), field] as const),
  ),
);

/** The text of a cell, tidied. */
export const textOf = (cell: RawCell | undefined): string =>
  tidy(typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell ?? ''));

const fieldIn = (cell: RawCell | undefined): Field | undefined => known.get(plainWords(textOf(cell)));

const countOf = (row: readonly RawCell[] | undefined): number =>
  new Set((row ?? []).flatMap((cell) => fieldIn(cell) ?? [])).size;

/** The sheet with the functions: the one whose best row has most of our headings; on a draw the one of that name. */
export function findFunctionsSheet<S extends RawSheet>(
  sheets: readonly S[],
): { sheet: S; row: number } | null {
  const found = sheets
    .filter((sheet) => !sheet.hidden)
    .map((sheet) => {
      const rows = sheet.rows.slice(0, deepest).map(countOf);
      const most = Math.max(0, ...rows);
      return { sheet, most, row: rows.indexOf(most), named: isNamed(sheet) };
    })
    .filter(({ most, named }) => most >= (named ? 1 : 3))
    .toSorted((a, b) => b.most - a.most || Number(b.named) - Number(a.named));
  return found[0] ?? null;
}

const isNamed = (sheet: RawSheet) => plainWords(sheet.name) === plainWords(functionsSheet);

/** Reads the heading row. Columns that are not ours, have no heading or come twice are kept under a name of their own. */
export function readHeader(sheet: RawSheet, row: number): Header {
  const fields = new Map<Field, number>();
  const taken = new Set([...known.keys(), plainWords(referenceHeading)]);
  const extra: { heading: string; at: number }[] = [];
  const twice: { heading: string; at: number }[] = [];
  let reference: number | null = null;
  for (let at = 0; at < widthOf(sheet, row); at++) {
    const heading = textOf(sheet.rows[row]?.[at]);
    const field = fieldIn(heading);
    if (field !== undefined && !fields.has(field)) fields.set(field, at);
    else if (plainWords(heading) === plainWords(referenceHeading) && reference === null) reference = at;
    else if (heading !== '' || isUsed(sheet, row, at)) {
      if (field !== undefined) twice.push({ heading, at });
      extra.push({ heading: ownName(heading === '' ? `Column ${letterOf(at)}` : heading, taken), at });
    }
  }
  return { row, fields, reference, extra, twice };
}

/** How many columns a sheet uses from a row on. */
export const widthOf = (sheet: RawSheet, from: number) =>
  sheet.rows.slice(from).reduce((most, row) => Math.max(most, row.length), 0);

/** Whether anything stands below the headings in a column. */
export const isUsed = (sheet: RawSheet, header: number, at: number) =>
  sheet.rows.slice(header + 1).some((row) => textOf(row[at]) !== '');

/** The heading, with a number where another column has that name; remembers it as taken. */
export function ownName(heading: string, taken: Set<string>): string {
  const candidates = [heading, ...Array.from({ length: taken.size + 1 }, (_, n) => `${heading} (${n + 2})`)];
  const free =
    candidates.find((one) => !taken.has(one.toLowerCase()) && !taken.has(plainWords(one))) ?? heading;
  taken.add(free.toLowerCase());
  return free;
}

/** `A` for 0, `AA` for 26. */
export const letterOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letterOf(Math.floor(at / 26) - 1) + letterOf(at % 26);
