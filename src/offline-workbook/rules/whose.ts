import { type RawSheet, textOf } from '../../essential-functions/rules/header.ts';
import type { Table } from './sheet.ts';
import type { Unread } from './told.ts';

/** Whom a workbook must belong to. */
export type Owner = { readonly organisation: string; readonly edition: string };

/** Lines of other sheets are looked for this far down. */
const deepest = 20;

/** Why a workbook is not this organisation's for this edition; null where every line says that it is. */
export function notOurs(sheets: readonly RawSheet[], tables: readonly Table[], owner: Owner): Unread | null {
  const texts = sheets.flatMap((sheet) => linesAbove(sheet, tables));
  const organisations = texts.flatMap((text) => named(/^Organisation: (.*) \(([^()]+)\)$/s, text));
  const editions = texts.flatMap((text) => named(/^Edition: ((\S+)(?: \([^()]*\))?)$/, text));
  if (organisations.length === 0 || editions.length === 0) return { unread: 'belongs-to-nobody' };
  const stranger = organisations.find(({ code }) => code !== owner.organisation);
  if (stranger) return { unread: 'of-another-organisation', detail: `${stranger.name} (${stranger.code})` };
  const other = editions.find(({ code }) => code !== owner.edition);
  return other ? { unread: 'of-another-edition', detail: other.code } : null;
}

/** Whatever stands above the headings; of a sheet without any, its first rows. */
function linesAbove(sheet: RawSheet, tables: readonly Table[]): string[] {
  const until = tables.find((one) => one.sheet === sheet)?.row ?? deepest;
  return sheet.rows.slice(0, until).flatMap((row) => row.map(textOf));
}

function named(pattern: RegExp, text: string): { name: string; code: string }[] {
  const [, name = '', code = ''] = pattern.exec(text.slice(0, 400)) ?? [];
  return code === '' ? [] : [{ name: name.slice(0, 200), code: code.slice(0, 40) }];
}
