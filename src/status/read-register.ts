import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse/sync';
import type { Day } from '../platform/clock.ts';
import { type RegisterLine, readRegisterLine } from './rules/register-line.ts';

/** A line of the file by its number, taken apart; null where its quotes are wrong. */
export type NumberedLine = { readonly number: number; readonly cells: readonly string[] | null };

/** A line understood, or every reason why it is refused. */
export type ReadLine = { readonly number: number } & (
  | { readonly line: RegisterLine }
  | { readonly reasons: readonly string[] }
);

/**
 * The lines of a CSV file one by one, blank ones left out, however long the file is. A record is one line:
 * no field of the register holds a line break, so one stray quote spoils one line and no other.
 */
export async function* linesOf(file: string): AsyncGenerator<NumberedLine> {
  const lines = createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let number = 0;
  for await (const text of lines) {
    number += 1;
    if (text.trim() !== '') yield { number, cells: apart(number === 1 ? text.replace(/^\uFEFF/, '') : text) };
  }
}

function apart(text: string): readonly string[] | null {
  try {
    return parse(text, { relax_column_count: true })[0] ?? null;
  } catch {
    return null;
  }
}

/** What the lines after the header say; a code that stood on an earlier line is refused. */
export async function* readRegister(
  lines: AsyncIterable<NumberedLine>,
  today: Day,
): AsyncGenerator<ReadLine> {
  const seen = new Map<string, number>();
  for await (const { number, cells } of lines) {
    const read = cells ? readRegisterLine(cells, today) : misquoted;
    const before = 'line' in read ? seen.get(read.line.code) : undefined;
    if (before !== undefined) yield { number, reasons: [`its code stands on line ${before} already`] };
    else yield { number, ...read };
    if ('line' in read && before === undefined) seen.set(read.line.code, number);
  }
}

const misquoted = { reasons: ['its quotation marks are not closed or stand in a wrong place'] };
