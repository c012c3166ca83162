import type { RawSheet } from '../../essential-functions/rules/header.ts';
import { plainWords } from '../../essential-functions/rules/text.ts';
import { outcomesOf } from '../../framework/rules/find.ts';
import { indicatorsOf } from '../../framework/rules/level.ts';
import type { Pack } from '../../framework/rules/pack.ts';
import {
  answerColumns,
  answersSheet,
  explanationSheet,
  indicatorColumns,
  indicatorKey,
  indicatorsSheet,
  type OurColumn,
  outcomeKey,
  seenKey,
} from './columns.ts';
import { findTable, type Line, linesOf, short, type Table } from './sheet.ts';
import {
  mostProblems,
  type ReadAnswers,
  type ReadProblem,
  type Seen,
  type Told,
  type ToldOutcome,
  type Unread,
} from './told.ts';
import { notOurs } from './whose.ts';

/** More than a workbook of ours filled to its limits; what a hostile file could unpack to would fill any database. */
const mostText = 6_000_000;

/** What the sheets of a workbook say, outcome by outcome, and everything in them that was not read. */
export function readAnswers(
  sheets: readonly RawSheet[],
  pack: Pack,
  organisation: string,
): ReadAnswers | Unread {
  const answers = findTable(sheets, {
    ...{ name: answersSheet, columns: answerColumns(pack.edition), key: outcomeKey },
  });
  const others = sheets.filter((sheet) => sheet !== answers?.sheet);
  const indicators = findTable(others, {
    ...{ name: indicatorsSheet, columns: indicatorColumns, key: indicatorKey },
  });
  const tables = [answers, indicators].filter((one) => one !== null);
  if (tables.length === 0) return { unread: 'no-sheet' };
  const foreign = notOurs(sheets, tables, { organisation, edition: pack.edition.id });
  if (foreign) return foreign;
  if (tables.some((table) => lengthOf(table) > mostText)) return { unread: 'too-much-text' };
  const placed = outcomesOf(pack.framework).map(({ outcome }) => outcome);
  const rows = answers
    ? byKey(
        answers,
        outcomeKey,
        placed.map((one) => one.code),
      )
    : nothing;
  const marks = indicators
    ? byKey(
        indicators,
        indicatorKey,
        placed.flatMap((one) => indicatorsOf(one).map(({ id }) => id)),
      )
    : nothing;
  const cut = [...rows.lines.values(), ...marks.lines.values()].flatMap(cutOff);
  const asked = placed.flatMap(({ code }) =>
    notAsked(code, pack.edition.policies[code] !== undefined, rows.lines.get(code)),
  );
  const problems = [
    ...missing(answers, answersSheet),
    ...missing(indicators, indicatorsSheet),
    ...tables.flatMap((table) => table.problems),
    ...[...rows.problems, ...marks.problems, ...asked, ...cut],
    ...notRead(sheets, tables),
  ];
  return {
    outcomes: placed.flatMap((outcome) => {
      const ids = indicatorsOf(outcome).map(({ id }) => id);
      return toldOf(outcome.code, rows.lines.get(outcome.code), ids, marks.lines);
    }),
    problems: problems.slice(0, mostProblems),
    more: Math.max(0, problems.length - mostProblems),
  };
}

type Found = { readonly lines: ReadonlyMap<string, Line>; readonly problems: readonly ReadProblem[] };
const nothing: Found = { lines: new Map(), problems: [] };

/** Rows by the codes we know, however they are written; of two rows with one code the first counts. */
function byKey(table: Table, key: string, codes: readonly string[]): Found {
  const known = new Map(codes.map((code) => [code.toLowerCase(), code]));
  const lines = new Map<string, Line>();
  const problems: ReadProblem[] = [];
  for (const line of linesOf(table, key)) {
    const code = known.get(line.key.toLowerCase());
    const fault = code === undefined ? strange(line) : lines.has(code) ? 'row-twice' : null;
    if (fault !== null)
      problems.push({ code: fault, sheet: table.sheet.name, cell: line.keyCell, detail: short(line.key) });
    else if (code !== undefined) lines.set(code, line);
  }
  return { lines, problems };
}

const strange = (line: Line) => (line.key === '' ? 'row-without-code' : 'row-unknown');

/** What one outcome's row and those of its indicators say; nothing where the file has neither. */
function toldOf(
  outcome: string,
  row: Line | undefined,
  indicators: readonly string[],
  marks: ReadonlyMap<string, Line>,
): ToldOutcome[] {
  const cells: Record<string, Told> = {};
  for (const { column, told } of row?.told ?? [])
    if (isRead(column, told) && (column.about === null || column.about === outcome)) cells[column.key] = told;
  for (const id of indicators)
    for (const { column, told } of marks.get(id)?.told ?? [])
      if (isRead(column, told)) cells[`${column.key}s.${id}`] = told;
  const seen = row?.told.find(({ column }) => column.key === seenKey)?.told.text ?? '';
  return Object.keys(cells).length === 0 ? [] : [{ outcome, seen: seenFrom(seen), cells }];
}

/** Whoever wrote the file left out what no cell can hold, and said so at the end: to take the rest would lose it. */
export const isCut = ({ text }: Told) => /\n\[[\d,]+ more characters do not fit in this cell\.\]$/.test(text);

const isRead = ({ fixed }: OurColumn, told: Told) => fixed !== true && !isCut(told);

const cutOff = ({ told }: Line): ReadProblem[] =>
  told
    .filter((one) => isCut(one.told))
    .map(({ column, told: { sheet, cell } }) => ({
      code: 'cut-off' as const,
      sheet,
      cell,
      detail: column.heading,
    }));

function seenFrom(text: string): Seen | null {
  const [, version, print] = /^(\d{1,9})(?: ([0-9a-z]+))?$/.exec(text) ?? [];
  return version === undefined ? null : { version: Number(version), print: print ?? null };
}

/** Cells in a column that this outcome is not asked. */
const notAsked = (outcome: string, hasPolicy: boolean, line: Line | undefined): ReadProblem[] =>
  (line?.told ?? [])
    .filter(({ column: { about, key } }) =>
      about === null ? key === 'policy' && !hasPolicy : about !== outcome,
    )
    .filter(({ told }) => told.text !== '')
    .map(({ column, told }) => ({
      ...{ code: 'not-asked' as const, sheet: told.sheet, cell: told.cell, detail: column.heading },
    }));

const missing = (table: Table | null, name: string): ReadProblem[] =>
  table ? [] : [{ code: 'sheet-missing', sheet: name, cell: null, detail: name }];

/** How many characters a table's sheet holds. */
export const lengthOf = ({ sheet }: Table): number =>
  sheet.rows.reduce((sum, row) => row.reduce<number>((all, cell) => all + String(cell ?? '').length, sum), 0);

const notRead = (sheets: readonly RawSheet[], tables: readonly Table[]): ReadProblem[] =>
  sheets
    .filter((sheet) => !sheet.hidden && sheet.rows.length > 0)
    .filter((sheet) => !tables.some((table) => table.sheet === sheet))
    .filter((sheet) => plainWords(sheet.name) !== plainWords(explanationSheet))
    .map(({ name }) => ({ code: 'sheet-not-read' as const, sheet: name, cell: null, detail: name }));
