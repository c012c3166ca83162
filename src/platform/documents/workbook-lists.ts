import { colToLetter, type WriteSheet } from 'hucre/xlsx';
import type { Column, Sheet } from './workbook-shape.ts';
import { cellText } from './workbook-text.ts';

/** A column's drop-down list: sheet and column by number from 0, and the reference to where its answers stand. */
export type OptionList = { sheet: number; at: number; column: Column; formula: string };

/**
 * Finds every drop-down list of a workbook. The answers stand in a hidden sheet of the given name, because a
 * list written into the rule itself may hold 255 characters only and splits at commas.
 */
export const optionLists = (sheets: readonly Sheet[], name: string): OptionList[] =>
  sheets
    .flatMap((each, sheet) => each.columns.map((column, at) => ({ sheet, at, column })))
    .filter(({ column }) => (column.options ?? []).length > 0)
    .map((list, at) => {
      const letter = colToLetter(at);
      return { ...list, formula: `'${name}'!$${letter}$1:$${letter}$${list.column.options?.length}` };
    });

/** The hidden sheet with one list a column. */
export function listsSheet(lists: readonly OptionList[], name: string): WriteSheet {
  const answers = lists.map(({ column }) => column.options ?? []);
  const longest = Math.max(0, ...answers.map((each) => each.length));
  const rows = Array.from({ length: longest }, (_, row) =>
    answers.map((each) => (each[row] === undefined ? null : cellText(each[row]))),
  );
  return { name, rows, hidden: true };
}
