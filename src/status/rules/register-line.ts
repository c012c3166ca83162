import { isCode } from '../../organisation/rules/organisation.ts';
import type { Day } from '../../platform/clock.ts';
import { type Label, labelFrom } from './label.ts';

/** The columns of the public file, exactly (R36). */
export const registerColumns = [
  'Code',
  'Organisation Name',
  'Status',
  'Date Of Publication',
  'Primary Sector',
  'Integrated Care Board (where available, from ODS)',
] as const;

/** One line of the public file, understood. */
export type RegisterLine = {
  readonly code: string;
  readonly name: string;
  readonly label: Label;
  /** Null only where nothing was ever published. */
  readonly publishedOn: Day | null;
  readonly sector: string;
  readonly icb: string | null;
};

/** Longest text of a field; the longest name seen has 167 characters. */
const longest = 500;

/** What a line says, or every reason why it cannot be taken. */
export function readRegisterLine(
  cells: readonly string[],
  today: Day,
): { readonly line: RegisterLine } | { readonly reasons: readonly string[] } {
  if (cells.length !== registerColumns.length)
    return { reasons: [`it has ${cells.length} columns and not ${registerColumns.length}`] };
  const [code = '', name = '', status = '', date = '', sector = '', icb = ''] = cells;
  const label = labelFrom(status);
  const publishedOn = date === '' ? null : dayFrom(date);
  const reasons = [
    ...(isCode(code) ? [] : [`the code ${quoted(code)} is not an ODS code`]),
    ...textFaults('organisation name', name),
    ...(label ? [] : [`the status ${quoted(status)} is not known`]),
    ...dateFaults(date, publishedOn, label, today),
    ...textFaults('primary sector', sector),
    ...(icb === '' ? [] : textFaults('integrated care board', icb)),
  ];
  if (label === null || reasons.length > 0) return { reasons };
  return { line: { code, name, label, publishedOn, sector, icb: icb === '' ? null : icb } };
}

function textFaults(what: string, text: string): readonly string[] {
  if (text.trim() === '') return [`the ${what} is missing`];
  if (text.length > longest) return [`the ${what} is longer than ${longest} characters`];
  if (/\p{Cc}/u.test(text)) return [`the ${what} contains a control character`];
  return text.includes('\uFFFD') ? [`the ${what} is not written in UTF-8`] : [];
}

function dateFaults(date: string, day: Day | null, label: Label | null, today: Day): readonly string[] {
  if (date === '')
    return label === null || label.status === 'not-published' ? [] : ['the date of publication is missing'];
  if (day === null) return [`the date ${quoted(date)} is not a day written dd/mm/yyyy`];
  return day > today ? [`the date ${quoted(date)} lies in the future`] : [];
}

/** The day that `dd/mm/yyyy` stands for, or null where there is no such day. */
function dayFrom(text: string): Day | null {
  const [, date, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  const day = `${year}-${month}-${date}`;
  const real = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== day ? null : day;
}

const quoted = (text: string): string => `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
