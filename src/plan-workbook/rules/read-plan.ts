import {
  isUsed,
  letterOf,
  ownName,
  type RawSheet,
  textOf,
  widthOf,
} from '../../essential-functions/rules/header.ts';
import { plainWords } from '../../essential-functions/rules/text.ts';
import type { PlanTemplate, TemplateField } from '../../framework/rules/plan-template.ts';
import { headingIn, roundMark } from '../../framework/rules/plan-template.ts';
import { isCut, lengthOf } from '../../offline-workbook/rules/read-answers.ts';
import { findTable, type Line, linesOf, short, type Table } from '../../offline-workbook/rules/sheet.ts';
import { mostProblems, type Told } from '../../offline-workbook/rules/told.ts';
import { notOurs } from '../../offline-workbook/rules/whose.ts';
import { columnsOf, explanationSheet } from './columns.ts';
import { seenFrom } from './texts.ts';
import type { PlanRow, ReadPlan, ReadProblem, Unread } from './told.ts';

/** No plan has more; what a hostile file could unpack to would fill any database. */
export const mostActions = 1_000;
const mostText = 12_000_000;

/** Whom and which round a workbook must be of. */
export type Expected = {
  readonly template: PlanTemplate;
  readonly organisation: string;
  readonly edition: string;
  readonly round: string | null;
  /** Columns of people's own that are known from before. */
  readonly columns: readonly string[];
  /** Whether there are actions that rows could be of. */
  readonly hasActions: boolean;
};

/** What the rows of a plan's workbook say, by headings and references, and everything about it that is to be known. */
export function readPlan(sheets: readonly RawSheet[], expected: Expected): ReadPlan | Unread {
  const { template, organisation, edition, round } = expected;
  const columns = columnsOf(template, round);
  const table = findTable(
    sheets.filter((sheet) => !sheet.hidden),
    { name: template.sheet, columns, key: 'outcome' },
  );
  if (!table) return { unread: 'no-sheet' };
  const foreign =
    notOurs(sheets, [table], { organisation, edition }) ?? ofAnotherRound(table, template, round);
  if (foreign) return foreign;
  if (lengthOf(table) > mostText) return { unread: 'too-much-text' };
  const lines = linesOf(table, 'outcome');
  if (lines.length > mostActions) return { unread: 'too-many-actions' };
  const knowsRows = table.columns.some(({ column }) => column.key === 'reference');
  if (!knowsRows && expected.hasActions) return { unread: 'no-references' };
  const own = ownColumns(table);
  const { rows, problems: ofRows } = distinct(lines.map((line) => rowOf(table, line, own)));
  const problems = [
    ...table.problems.filter((one) => !expected.columns.includes(one.detail)).map(kept),
    ...ofRows,
    ...lines.flatMap(cutOff),
    ...sheets.filter((sheet) => sheet !== table.sheet).flatMap(notRead),
  ];
  return {
    ...{ rows, columns: own.map((one) => one.heading) },
    problems: problems.slice(0, mostProblems),
    more: Math.max(0, problems.length - mostProblems),
  };
}

/** A heading of comments that names a round of its own: one workbook carries one round (R27). */
function ofAnotherRound(table: Table, { columns }: PlanTemplate, round: string | null): Unread | null {
  if (table.columns.some(({ column }) => column.key === 'comment')) return null;
  const ours = columns.find((one) => one.field === 'comment');
  if (!ours || round === null) return null;
  const [before = '', after = ''] = ours.heading.split(roundMark).map(plainWords);
  const found = (table.sheet.rows[table.row] ?? []).map(textOf).find((text) => {
    const words = plainWords(text);
    return words.startsWith(before) && words.endsWith(after) && /\b20\d\d\b/.test(words);
  });
  return found === undefined
    ? null
    : { unread: 'of-another-round', detail: short(headingWithout(found, ours.heading)) };
}

/** The round that a heading names. */
const headingWithout = (text: string, heading: string): string => {
  const [before = '', after = ''] = heading.split(roundMark);
  return (
    text.slice(before.length, after === '' ? undefined : -after.length).trim() || headingIn(heading, text)
  );
};

type Own = { readonly heading: string; readonly at: number };

/** Columns that are not of the template; without a heading where something stands in them. */
function ownColumns({ sheet, row, columns }: Table): readonly Own[] {
  const ours = new Set(columns.map(({ at }) => at));
  const taken = new Set(columns.map(({ column }) => column.heading.toLowerCase()));
  return Array.from({ length: widthOf(sheet, row) }, (_, at) => at)
    .filter((at) => !ours.has(at))
    .map((at) => ({ at, text: textOf(sheet.rows[row]?.[at]) }))
    .filter(({ at, text }) => text !== '' || isUsed(sheet, row, at))
    .map(({ at, text }) => ({
      at,
      heading: ownName(text === '' ? `Column ${letterOf(at)}` : short(text), taken),
    }));
}

function rowOf({ sheet }: Table, line: Line, own: readonly Own[]): PlanRow {
  const told = new Map(line.told.map((one) => [one.column.key as TemplateField, one.told]));
  const text = (field: TemplateField) => told.get(field)?.text ?? '';
  const more = own.map(({ heading, at }) => [heading, textOf(sheet.rows[line.row]?.[at])] as const);
  const reference = text('reference');
  return {
    ...{ reference, key: reference === '' ? `row-${line.row + 1}` : reference },
    seen: seenFrom(text('seen')),
    cells: Object.fromEntries([...told].filter(([, one]) => !isCut(one))),
    more: Object.fromEntries(more),
  };
}

/** Of rows with one reference the first has it: copying a row copies the hidden cell too. What the copy says is a new action. */
function distinct(rows: readonly PlanRow[]): { rows: readonly PlanRow[]; problems: readonly ReadProblem[] } {
  const taken = new Set<string>();
  const problems: ReadProblem[] = [];
  const found = rows.map((row) => {
    const cell = row.cells.reference;
    if (row.reference === '' || cell === undefined) return row;
    if (!taken.has(row.reference)) {
      taken.add(row.reference);
      return row;
    }
    problems.push({ code: 'row-twice', sheet: cell.sheet, cell: cell.cell, detail: short(row.reference) });
    return { ...row, reference: '', seen: null, key: `row-${cell.cell.replace(/^[A-Z]+/, '')}` };
  });
  return { rows: found, problems };
}

const kept = (problem: Table['problems'][number]): ReadProblem => ({
  ...problem,
  code: problem.code === 'column-unknown' ? 'column-kept' : (problem.code as ReadProblem['code']),
});

const cutOff = ({ told }: Line): ReadProblem[] =>
  told
    .filter((one) => isCut(one.told))
    .map(({ column, told: { sheet, cell } }: { column: { heading: string }; told: Told }) => ({
      ...{ code: 'cut-off' as const, sheet, cell, detail: column.heading },
    }));

const notRead = ({ name, hidden, rows }: RawSheet): ReadProblem[] =>
  hidden || rows.length === 0 || plainWords(name) === plainWords(explanationSheet)
    ? []
    : [{ code: 'sheet-not-read', sheet: name, cell: null, detail: name }];
