import type { TableBlock as Table } from './blocks.ts';
import { columnPlaces } from './pdf-columns.ts';
import {
  artifact,
  drawLines,
  type Element,
  ink,
  lineHeight,
  linesOf,
  needRoom,
  type Pen,
  type Place,
  room,
  type TextStyle,
  tagged,
  turnPage,
  within,
  writeText,
} from './pdf-pen.ts';

type Drawn = { lines: string[]; style: TextStyle; place: Place; element?: Element; tag: string };

const body: TextStyle = { font: 'regular', size: 8.5 };
const strong: TextStyle = { font: 'bold', size: 8.5 };
const padding = 4;
const step = lineHeight(body);
const captionRoom = 2 * step;
/** Points within which a table has shown its caption, its header and the start of its first row. */
export const leastTable = 14 * step;

/** Draws a table over as many pages as it takes; later pages repeat the header row as an artifact. */
export function writeTable(pen: Pen, parent: Element, table: Table): void {
  const places = columnPlaces(pen, table, padding, strong);
  const element = within(pen, parent, 'Table');
  const header = drawn(pen, table.headers, places, () => strong, 'TH');
  const rows = table.rows.map((row) =>
    drawn(pen, row, places, (at) => (isHeader(table, at) ? strong : body), 'TD'),
  );
  needRoom(pen, Math.min(leastTable, captionRoom + heightOf(header) + heightOf(rows[0] ?? [])));
  writeCaption(pen, element, table.caption);
  if (table.headers.length > 0)
    drawHeader(
      pen,
      tagCells(pen, element, header, () => 'Column'),
    );
  for (const row of rows) {
    const cells = tagCells(pen, element, row, (at) => (isHeader(table, at) ? 'Row' : undefined));
    drawRow(pen, cells, table.headers.length > 0 ? header : []);
  }
  pen.y += 2 * step;
}

const isHeader = (table: Table, at: number): boolean => table.rowHeader === true && at === 0;

function writeCaption(pen: Pen, table: Element, caption: string): void {
  if (caption === '') return;
  const place = { x: pen.left, width: pen.width };
  writeText(pen, within(pen, table, 'Caption'), 'Caption', caption, { font: 'bold', size: 10 }, place);
  pen.y += 4;
}

const drawn = (
  pen: Pen,
  texts: readonly string[],
  places: readonly Place[],
  style: (at: number) => TextStyle,
  tag: string,
): Drawn[] =>
  // A row with fewer cells than columns would shift what is read under which header.
  places.map((place, at) => ({
    lines: linesOf(pen, texts[at] ?? '', style(at), place.width),
    style: style(at),
    place,
    tag,
  }));

function tagCells(
  pen: Pen,
  table: Element,
  cells: readonly Drawn[],
  scope: (at: number) => 'Row' | 'Column' | undefined,
): Drawn[] {
  const row = within(pen, table, 'TR');
  return cells.map((cell, at) => {
    const headed = scope(at);
    const tag = headed ? 'TH' : 'TD';
    return { ...cell, tag, element: within(pen, row, tag, headed ? { scope: headed } : {}) };
  });
}

const tallest = (cells: readonly Drawn[]): number => Math.max(1, ...cells.map((cell) => cell.lines.length));
const heightOf = (cells: readonly Drawn[]): number =>
  cells.length === 0 ? 0 : tallest(cells) * step + 2 * padding;

/** A header with an element is read aloud; without one it is the repetition on a later page. */
function drawHeader(pen: Pen, cells: readonly Drawn[]): void {
  artifact(pen, 'Layout', () => {
    pen.doc.rect(pen.left, pen.y, pen.width, heightOf(cells)).fill('#e8edee');
  });
  drawCells(pen, cells);
  rule(pen, 1);
}

function drawRow(pen: Pen, row: readonly Drawn[], header: readonly Drawn[]): void {
  const whole = pen.bottom - pen.top - heightOf(header);
  let cells = row;
  while (heightOf(cells) > room(pen)) {
    const fit = Math.floor((room(pen) - 2 * padding) / step);
    // A row that fits a page is kept together; a longer one is cut, but not for the sake of three lines.
    if (heightOf(cells) > whole && fit > 3) {
      drawCells(
        pen,
        cells.map((cell) => ({ ...cell, lines: cell.lines.slice(0, fit) })),
      );
      rule(pen, 0.5);
      cells = cells.map((cell) => continued(cell, fit));
    }
    turnPage(pen);
    if (header.length > 0) drawHeader(pen, header);
  }
  drawCells(pen, cells);
  rule(pen, 0.5);
}

/** What is left of a cell for the next page; a row's header is shown again there, but read aloud only once. */
function continued(cell: Drawn, from: number): Drawn {
  const isRowHeader = cell.tag === 'TH' && cell.lines.length <= from;
  return isRowHeader ? { ...cell, element: undefined } : { ...cell, lines: cell.lines.slice(from) };
}

function drawCells(pen: Pen, cells: readonly Drawn[]): void {
  for (const cell of cells.filter(({ lines }) => lines.some((line) => line !== ''))) {
    const draw = () => drawLines(pen, cell.lines, cell.style, cell.place.x, pen.y + padding);
    if (cell.element) tagged(pen, cell.element, cell.tag, draw);
    else artifact(pen, 'Pagination', draw);
  }
  pen.y += heightOf(cells);
}

function rule(pen: Pen, thickness: number): void {
  artifact(pen, 'Layout', () => {
    pen.doc
      .moveTo(pen.left, pen.y)
      .lineTo(pen.left + pen.width, pen.y)
      .lineWidth(thickness)
      .stroke(ink);
  });
}
