import type { Pen, Place, TextStyle } from './pdf-pen.ts';

type Columns = {
  headers: readonly string[];
  rows: readonly (readonly string[])[];
  widths?: readonly number[];
};

/** Shares the page's width out among the columns, so that no word of a header is broken while there is width to spare. */
export function columnPlaces(pen: Pen, table: Columns, padding: number, heading: TextStyle): Place[] {
  const count = Math.max(table.headers.length, ...table.rows.map((row) => row.length));
  const shares = Array.from({ length: count }, (_, at) => table.widths?.[at] ?? 1);
  const least = shares.map((_, at) => longestWord(pen, table.headers[at] ?? '', heading) + 2 * padding);
  let x = pen.left;
  return shareOut(pen.width, shares, least).map((width) => {
    const place = { x: x + padding, width: width - 2 * padding };
    x += width;
    return place;
  });
}

function longestWord(pen: Pen, text: string, style: TextStyle): number {
  const words = text.split(/\s+/);
  pen.doc.font(style.font).fontSize(style.size);
  return Math.max(...words.map((word) => Math.ceil(pen.doc.widthOfString(word))));
}

/** Widths in the proportion of the shares, none below its least width unless all of them together are too wide. */
export function shareOut(whole: number, shares: readonly number[], least: readonly number[]): number[] {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const wanted = shares.map((share) => (whole * share) / sum(shares));
  const floor = least.map((width) => Math.min(width, (width * whole) / Math.max(whole, sum(least))));
  const raised = wanted.map((width, at) => Math.max(width, floor[at] ?? 0));
  const over = sum(raised) - whole;
  const spare = raised.map((width, at) => width - (floor[at] ?? 0));
  return raised.map((width, at) => (over <= 0 ? width : width - (over * (spare[at] ?? 0)) / sum(spare)));
}
