import { writeXlsx } from 'hucre/xlsx';
import { listsSheet, optionLists } from './workbook-lists.ts';
import type { Workbook } from './workbook-shape.ts';
import { printTitles, writeSheet } from './workbook-sheet.ts';
import { sheetNames } from './workbook-text.ts';

/** Writes xlsx. Text is always a string cell, never a formula; text over 32,767 characters ends in a sentence saying so. */
export function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const names = sheetNames([...workbook.sheets.map((sheet) => sheet.name), 'Lists']);
  const lists = optionLists(workbook.sheets, names.at(-1) ?? 'Lists');
  const sheets = workbook.sheets.map((sheet, at) =>
    writeSheet(
      sheet,
      names[at] ?? sheet.name,
      lists.filter((list) => list.sheet === at),
    ),
  );
  return writeXlsx({
    sheets: lists.length === 0 ? sheets : [...sheets, listsSheet(lists, names.at(-1) ?? 'Lists')],
    // The library can do this too, but forgets the quotes round a name with a space, which Excel calls corrupt.
    namedRanges: workbook.sheets.map((sheet, at) => printTitles(sheet, names[at] ?? sheet.name)),
    properties: {
      title: workbook.title,
      creator: workbook.creator,
      created: workbook.created,
      modified: workbook.created,
      // The format has no language of the whole document; this property is where readers of it look.
      custom: { Language: 'en-GB' },
    },
    defaultFont: { name: 'Arial', size: 11 },
  });
}
