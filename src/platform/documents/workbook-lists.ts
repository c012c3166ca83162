import { colToLetter, type WriteSheet } from 'hucre/xlsx';
import type { Column, Sheet } from './workbook.ts';
import { cellText } from './workbook-text.ts';

/** One column's drop-down list and the reference to where its answers stand. */
export type OptionList = { sheet: string; column: Column; options: readonly string[]; formula: string };

/**
 * Finds every drop-down list of a workbook. The answers stand in a hidden sheet, because a list written
 * into the rule itself may hold 255 characters only and splits at commas.
 */
export function optionLists(sheets: readonly Sheet[], name: string): OptionList[] {
  return sheets
    .flatMap((sheet) => sheet.columns)
    .filter((column) => (column.options ?? []).length > 0)
    .map((column, at) => {
      const options = column.options ?? [];
      const letter = colToLetter(at);
      return { sheet: name, column, options, formula: `'${name}'!$${letter}$1:$${letter}$${options.length}` };
    });
}

/** The hidden sheet with one list a column. */
export function listsSheet(lists: readonly OptionList[]): WriteSheet {
  const longest = Math.max(0, ...lists.map((list) => list.options.length));
  const rows = Array.from({ length: longest }, (_, row) =>
    lists.map((list) => {
      const option = list.options[row];
      return option === undefined ? null : cellText(option);
    }),
  );
  return { name: lists[0]?.sheet ?? 'Lists', rows, hidden: true };
}
