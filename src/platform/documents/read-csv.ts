import { parse } from 'csv-parse/sync';
import { type Refused, refuse } from './refusal.ts';
import { decodeText } from './text.ts';

/** `line` is where the row begins in the file, counted from 1. */
export type CsvRow = { line: number; cells: string[] };
export type CsvProblem = {
  line: number;
  reason: 'wrong-number-of-fields' | 'misplaced-quote' | 'quote-not-closed';
};
export type ReadCsv = { rows: CsvRow[]; problems: CsvProblem[] };

/** Reads CSV, header row included; a malformed line is reported by number and left out, the others are read. */
export function readCsv(
  bytes: Uint8Array,
  options: { delimiter?: string; mostRows?: number } = {},
): ReadCsv | Refused<'not-text' | 'too-many-rows'> {
  const decoded = decodeText(bytes);
  if ('refused' in decoded) return decoded;
  const mostRows = options.mostRows ?? 200_000;
  const lines = decoded.text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const read: ReadCsv = { rows: [], problems: [] };
  let at = 0;
  while (at < lines.length) {
    const length = recordLength(lines, at);
    const cells =
      length === undefined
        ? 'quote-not-closed'
        : parseRecord(lines.slice(at, at + length), options.delimiter);
    const added = take(read, at + 1, cells);
    // After a malformed line, reading goes on with the next one: one stray quote spoils no more than itself.
    at += added ? (length ?? 1) : 1;
    if (read.rows.length > mostRows) return refuse('too-many-rows', String(mostRows));
  }
  return read;
}

/** Lines that the record beginning here covers: as many as it takes to close every quote; undefined if none does. */
function recordLength(lines: readonly string[], from: number): number | undefined {
  let open = false;
  for (let at = from; at < lines.length; at += 1) {
    if ((lines[at]?.split('"').length ?? 1) % 2 === 0) open = !open;
    if (!open) return at - from + 1;
  }
  return undefined;
}

function parseRecord(lines: readonly string[], delimiter = ','): string[] | 'misplaced-quote' {
  try {
    const [cells] = parse(lines.join(''), {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      skip_empty_lines: true,
    });
    return cells ?? [];
  } catch {
    return 'misplaced-quote';
  }
}

/** Every row has as many cells as the first. */
function take(read: ReadCsv, line: number, cells: string[] | CsvProblem['reason']): boolean {
  if (typeof cells === 'string') {
    read.problems.push({ line, reason: cells });
    return false;
  }
  const wanted = read.rows[0]?.cells.length ?? cells.length;
  if (cells.length === wanted && cells.length > 0) read.rows.push({ line, cells });
  else if (cells.length > 0) read.problems.push({ line, reason: 'wrong-number-of-fields' });
  return true;
}
