import {
  type FileChild,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Block, TableBlock } from './blocks.ts';
import { wordRuns } from './word-text.ts';

/** The width of A4's text between the margins, in twentieths of a point. */
const whole = 9_026;

const caption = (text: string): Paragraph[] =>
  text === '' ? [] : [new Paragraph({ style: 'Caption', keepNext: true, children: wordRuns(text) })];

/** A caption and a table whose header row is repeated on every page; an empty line keeps two tables apart. */
export function wordTable(table: TableBlock): FileChild[] {
  const widths = widthsOf(table);
  const head =
    table.headers.length === 0 ? [] : [rowOf(table.headers, widths, { head: true, rowHeader: true })];
  const rows = table.rows.map((row) =>
    rowOf(row, widths, { head: false, rowHeader: table.rowHeader === true }),
  );
  const drawn = new Table({
    rows: [...head, ...rows],
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
  });
  return [...caption(table.caption), drawn, new Paragraph({})];
}

/** Names and values: a table whose first column heads its rows. */
export const summaryTable = (summary: Extract<Block, { kind: 'summary' }>): FileChild[] =>
  wordTable({
    caption: summary.caption ?? '',
    headers: [],
    rows: summary.rows.map(({ key, value }) => [key, value]),
    widths: [1, 2],
    rowHeader: true,
  });

function widthsOf({ headers, rows, widths }: TableBlock): number[] {
  const count = Math.max(headers.length, ...rows.map((row) => row.length));
  const shares = Array.from({ length: count }, (_, at) => widths?.[at] ?? 1);
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => Math.floor((whole * share) / sum));
}

type Look = { readonly head: boolean; readonly rowHeader: boolean };

const rowOf = (texts: readonly string[], widths: readonly number[], { head, rowHeader }: Look): TableRow =>
  new TableRow({
    ...(head ? { tableHeader: true, cantSplit: true } : {}),
    children: texts.map(
      (text, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 100, right: 100 },
          ...(head ? { shading: { type: ShadingType.CLEAR, fill: 'E8EDEE', color: 'auto' } } : {}),
          children: [
            new Paragraph({ children: wordRuns(text, { bold: head || (rowHeader && column === 0) }) }),
          ],
        }),
    ),
  });
