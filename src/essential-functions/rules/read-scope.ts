import type { Day } from '../../platform/clock.ts';
import { checkEntry, type EntryProblemCode } from './check.ts';
import {
  type Field,
  headingOf,
  justificationHeading,
  justificationSheet,
  templateColumns,
} from './columns.ts';
import { type Entry, entryFrom, type Fields, type Scope } from './entry.ts';
import { findFunctionsSheet, type Header, letterOf, type RawSheet, readHeader, textOf } from './header.ts';
import { plainWords, tidy } from './text.ts';

export type ReadProblemCode =
  | EntryProblemCode
  | 'column-missing'
  | 'column-twice'
  | 'column-kept'
  | 'reference-twice'
  | 'sheet-not-read'
  | 'no-functions';

/** What is to be looked at in a workbook, by sheet and cell; the cell is null where it is the sheet as a whole. */
export type ReadProblem = {
  readonly sheet: string;
  readonly cell: string | null;
  readonly heading: string | null;
  readonly code: ReadProblemCode;
  readonly detail?: string;
};

/** Why nothing was read. */
export type UnreadCode = 'no-sheet' | 'too-many-functions' | 'too-much-text';

export type ReadScope = {
  readonly scope: Scope;
  /** Fields for which the file has no column. */
  readonly missing: readonly Field[];
  /** Whether it has the sheet for the justification. */
  readonly isJustified: boolean;
  readonly problems: readonly ReadProblem[];
};

/** No organisation has more; what a hostile file could unpack to would fill any database. */
export const mostFunctions = 1_000;
const mostText = 4_000_000;

/** Rows of a workbook as the scope they record, with every problem by its cell; rows keep the references that they carry. */
export function readScope(
  sheets: readonly RawSheet[],
  today: Day,
): ReadScope | { readonly unread: UnreadCode } {
  const found = findFunctionsSheet(sheets);
  if (!found) return { unread: 'no-sheet' };
  const header = readHeader(found.sheet, found.row);
  const rows = usedRows(found.sheet, header.row);
  if (rows.length > mostFunctions) return { unread: 'too-many-functions' };
  if (lengthOf(found.sheet) > mostText) return { unread: 'too-much-text' };
  const read = rows.map((row) => readRow(found.sheet, header, row));
  const entries = distinctReferences(read.map((one) => one.entry));
  const justification = readJustification(sheets);
  return {
    missing: templateColumns.map((column) => column.field).filter((field) => !header.fields.has(field)),
    isJustified: justification !== null,
    scope: {
      justification: justification ?? '',
      columns: header.extra.map((one) => one.heading),
      entries,
    },
    problems: [
      ...sheetProblems(sheets, found.sheet, header, entries.length),
      ...read.flatMap(({ entry, at }, n) => [
        ...referenceProblem(found.sheet, header, entry, entries[n], at),
        ...rowProblems(found.sheet, header, entry, at, today),
      ]),
    ],
  };
}

const usedRows = (sheet: RawSheet, header: number): number[] =>
  sheet.rows.flatMap((row, at) => (at > header && row.some((cell) => textOf(cell) !== '') ? [at] : []));

const lengthOf = (sheet: RawSheet): number =>
  sheet.rows.reduce((sum, row) => row.reduce<number>((all, cell) => all + String(cell ?? '').length, sum), 0);

function readRow(sheet: RawSheet, header: Header, at: number): { entry: Entry; at: number } {
  const cell = (column: number | undefined | null): string =>
    column === undefined || column === null ? '' : textOf(sheet.rows[at]?.[column]);
  const fields = Object.fromEntries([...header.fields].map(([field, column]) => [field, cell(column)]));
  const more = Object.fromEntries(header.extra.map((column) => [column.heading, cell(column.at)]));
  return { entry: entryFrom(cell(header.reference), fields as Partial<Fields>, more), at };
}

/** Of rows with the same reference the first keeps it: copying a row copies the hidden cell too. */
function distinctReferences(entries: readonly Entry[]): Entry[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    const reference = taken.has(entry.reference) ? '' : entry.reference;
    taken.add(reference);
    return { ...entry, reference };
  });
}

function readJustification(sheets: readonly RawSheet[]): string | null {
  const sheet = sheets.find((one) => plainWords(one.name) === plainWords(justificationSheet));
  const at = (sheet?.rows ?? []).findIndex((row) => isJustification(textOf(row[0])));
  if (at < 0) return null;
  const below = (sheet?.rows ?? []).slice(at + 1).map((row) => textOf(row[0]));
  return tidy(below.filter((text) => text !== '').join('\n\n'));
}

const isJustification = (text: string) => plainWords(text) === plainWords(justificationHeading);

function sheetProblems(
  sheets: readonly RawSheet[],
  sheet: RawSheet,
  header: Header,
  count: number,
): ReadProblem[] {
  const row = header.row + 1;
  const about = (code: ReadProblemCode, heading: string, at: number): ReadProblem => ({
    ...{ sheet: sheet.name, cell: `${letterOf(at)}${row}`, heading, code },
  });
  const missing = templateColumns.filter((column) => !header.fields.has(column.field));
  const twice = new Set(header.twice.map((one) => one.at));
  return [
    ...missing.map(({ heading }) => ({
      ...{ sheet: sheet.name, cell: null, heading, code: 'column-missing' as const },
    })),
    ...header.twice.map((one) => about('column-twice', one.heading, one.at)),
    ...header.extra
      .filter((one) => !twice.has(one.at))
      .map((one) => about('column-kept', one.heading, one.at)),
    ...(count === 0 ? [{ sheet: sheet.name, cell: null, heading: null, code: 'no-functions' as const }] : []),
    ...sheets
      .filter((one) => one !== sheet && !one.hidden && !ours.has(plainWords(one.name)) && one.rows.length > 0)
      .map((one) => ({ sheet: one.name, cell: null, heading: null, code: 'sheet-not-read' as const })),
  ];
}

/** Sheets of the template beside the functions. */
const ours = new Set([justificationSheet, 'How to fill this in'].map(plainWords));

function referenceProblem(
  sheet: RawSheet,
  header: Header,
  written: Entry,
  kept: Entry | undefined,
  at: number,
): ReadProblem[] {
  if (header.reference === null || written.reference === kept?.reference) return [];
  const cell = `${letterOf(header.reference)}${at + 1}`;
  return [
    { sheet: sheet.name, cell, heading: 'Reference', code: 'reference-twice', detail: written.reference },
  ];
}

function rowProblems(sheet: RawSheet, header: Header, entry: Entry, at: number, today: Day): ReadProblem[] {
  const cellOf = (field: Field) => {
    const column = header.fields.get(field);
    return column === undefined ? null : `${letterOf(column)}${at + 1}`;
  };
  return (
    checkEntry(entry, today)
      // A column that is not there was named once; not again for every row.
      .filter(({ field }) => header.fields.has(field))
      .map(({ field, code, detail }) => ({
        ...{ sheet: sheet.name, cell: cellOf(field), heading: headingOf(field), code, detail },
      }))
  );
}
