import type { EntryProblemCode } from '../rules/check.ts';
import { templateColumns } from '../rules/columns.ts';
import type { ReadProblem, ReadProblemCode } from '../rules/read-scope.ts';
import { fieldLimit } from '../rules/text.ts';

type Said = { readonly heading: string; readonly detail: string };

/** Long texts are cut: the cell itself has the whole. */
const quoted = (text: string) => `“${text.length > 80 ? `${text.slice(0, 79)}…` : text}”`;

const choices = (heading: string): string => {
  const options = templateColumns.find((column) => column.heading === heading)?.options ?? [];
  return options.map((one) => `“${one}”`).join(', ');
};

/** How each fault of a function is said, beside its field or as advice. */
export const sayEntryProblem: { readonly [C in EntryProblemCode]: (said: Said) => string } = {
  empty: ({ heading }) => `“${heading}” is empty`,
  'too-long': ({ heading }) =>
    `“${heading}” must be ${fieldLimit.toLocaleString('en-GB')} characters or fewer`,
  'not-an-option': ({ heading, detail }) =>
    `“${heading}” must be one of ${choices(heading)}, not ${quoted(detail)}`,
  'not-a-day': ({ heading, detail }) => `“${heading}” must be a real date, not ${quoted(detail)}`,
  'day-to-come': ({ heading }) => `“${heading}” must be today or in the past`,
  'not-a-code': ({ heading, detail }) =>
    `“${heading}” must be 2 to 23 capital letters, numbers or hyphens, not ${quoted(detail)}`,
  'code-of-nobody': ({ heading, detail }) =>
    `“${heading}” has ${quoted(detail)}, but no supplier stands in that place`,
  'supplier-unnamed': ({ heading, detail }) => `“${heading}” does not name who provides ${quoted(detail)}`,
};

const sayRead: { readonly [C in ReadProblemCode]: (said: Said) => string } = {
  ...sayEntryProblem,
  'column-missing': ({ heading }) => `There is no column “${heading}”. What is recorded in it stays`,
  'column-twice': ({ heading }) =>
    `“${heading}” is the heading of two columns. The first was read. This one is kept beside it`,
  'column-kept': ({ heading }) => `“${heading}” is not a column of the template. It is kept as it is`,
  'reference-twice': ({ detail }) =>
    `The row has the hidden reference ${detail} of a row above it, so it was read as another function`,
  'sheet-not-read': () => 'This sheet was not read. It stays in the file',
  'no-functions': () => 'There are no functions below the headings',
};

/** What is to be looked at in a workbook, without its place. */
export const sayReadProblem = ({ code, heading, detail }: ReadProblem): string =>
  sayRead[code]({ heading: heading ?? '', detail: detail ?? '' });

/** `Essential functions!D7`, or the sheet alone. */
export const sayPlace = ({ sheet, cell }: ReadProblem): string =>
  cell === null ? sheet : `${sheet}!${cell}`;
