import {
  artifact,
  drawLines,
  type Element,
  lineHeight,
  linesOf,
  margin,
  needRoom,
  type Pen,
  type TextStyle,
  tagged,
  within,
  writeText,
} from './pdf-pen.ts';
import { writeTable } from './pdf-table.ts';

const indent = 16;
const edge: TextStyle = { font: 'regular', size: 8, colour: '#4c6272' };

/** A bulleted list. */
export function writeList(pen: Pen, parent: Element, items: readonly string[], style: TextStyle): void {
  const list = within(pen, parent, 'L');
  for (const item of items) {
    needRoom(pen, lineHeight(style));
    const entry = within(pen, list, 'LI');
    tagged(pen, within(pen, entry, 'Lbl'), 'Lbl', () => drawLines(pen, ['•'], style, pen.left, pen.y));
    const place = { x: pen.left + indent, width: pen.width - indent };
    writeText(pen, within(pen, entry, 'LBody'), 'LBody', item, style, place);
    pen.y += lineHeight(style) / 4;
  }
  pen.y += lineHeight(style) / 2;
}

/** Keys and values: a table whose first column heads its rows. */
export function writeSummary(
  pen: Pen,
  parent: Element,
  summary: { caption?: string; rows: readonly { key: string; value: string }[] },
): void {
  writeTable(pen, parent, {
    caption: summary.caption ?? '',
    headers: [],
    rows: summary.rows.map(({ key, value }) => [key, value]),
    widths: [1, 2],
    rowHeader: true,
  });
}

/** Header, footer and page number of every page, once it is known how many there are. */
export function writePageEdges(pen: Pen, header: string, footer: string): void {
  const { count } = pen.doc.bufferedPageRange();
  const below = pen.doc.page.height - margin - lineHeight(edge);
  for (let page = 0; page < count; page += 1) {
    pen.doc.switchToPage(page);
    artifact(pen, 'Pagination', () => {
      const number = `Page ${page + 1} of ${count}`;
      pen.doc.font(edge.font).fontSize(edge.size);
      const width = pen.doc.widthOfString(number);
      drawLines(pen, [number], edge, pen.left + pen.width - width, below);
      drawLines(pen, firstLine(pen, footer, pen.width - width - indent), edge, pen.left, below);
      drawLines(pen, firstLine(pen, header, pen.width), edge, pen.left, margin / 2);
    });
  }
}

const firstLine = (pen: Pen, text: string, width: number): string[] =>
  linesOf(pen, text, edge, width).slice(0, 1);
