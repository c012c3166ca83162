import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | boolean | null;
export type CsvOptions = { apostrophe: boolean; bom?: boolean };

/**
 * Writes CSV after RFC 4180 as UTF-8. With `apostrophe`, text that a spreadsheet would run as a formula
 * (it begins with = + - @, tab or return) gets an apostrophe in front; `bom` is for Excel.
 */
export const writeCsv = (
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  options: CsvOptions,
): Uint8Array => Buffer.from(csvLines([columns, ...rows], options), 'utf8');

/** Rows as CSV text, for files that are sent in pieces; the first piece has the columns' names. */
export const csvLines = (rows: readonly (readonly CsvCell[])[], options: CsvOptions): string =>
  stringify(
    rows.map((row) => [...row]),
    {
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/,
      escape_formulas: options.apostrophe,
      bom: options.bom ?? false,
      cast: { boolean: String },
    },
  );
