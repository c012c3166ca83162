import { type Day, isDay } from '../../platform/clock.ts';
import { type Field, templateColumns } from './columns.ts';
import { type Entry, fieldsOf } from './entry.ts';
import { fieldLimit } from './text.ts';

export type EntryProblemCode =
  | 'empty'
  | 'too-long'
  | 'not-an-option'
  | 'not-a-day'
  | 'day-to-come'
  | 'not-a-code'
  | 'code-of-nobody'
  | 'supplier-unnamed';

/** What is wrong with one field of an entry. */
export type EntryProblem = {
  readonly field: Field;
  readonly code: EntryProblemCode;
  /** The words at fault. */
  readonly detail?: string;
};

/** Without these an entry says too little to judge the scope by (R28). */
const expected: readonly Field[] = ['name', 'basis', 'effect', 'owner', 'systems', 'scope', 'why'];

/** Every fault of an entry, in the order of the columns. Advice: none of it stops a publication (R29). */
export function checkEntry(entry: Entry, today: Day): readonly EntryProblem[] {
  const fields = fieldsOf(entry);
  return templateColumns.flatMap(({ field, options }): EntryProblem[] => {
    const text = fields[field];
    if (text === '') return expected.includes(field) ? [{ field, code: 'empty' }] : [];
    if (text.length > fieldLimit) return [{ field, code: 'too-long' }];
    if (options && !options.includes(text)) return [{ field, code: 'not-an-option', detail: text }];
    if (field === 'reviewed') return checkDay(text, today);
    if (field === 'suppliers') return checkNames(entry);
    if (field === 'supplierCodes') return checkCodes(entry);
    return [];
  });
}

function checkDay(text: string, today: Day): EntryProblem[] {
  if (!isDay(text)) return [{ field: 'reviewed', code: 'not-a-day', detail: text }];
  return text > today ? [{ field: 'reviewed', code: 'day-to-come' }] : [];
}

const checkNames = ({ suppliers }: Entry): EntryProblem[] =>
  suppliers
    .filter((one) => one.name === '' && one.provides !== '')
    .map((one) => ({ field: 'suppliers', code: 'supplier-unnamed', detail: one.provides }));

/** ODS codes: 2 to 23 capital letters, digits and hyphens (DOMAIN 3). */
const odsCode = /^[A-Z0-9-]{2,23}$/;

function checkCodes({ suppliers }: Entry): EntryProblem[] {
  const wrong = suppliers.filter((one) => one.code !== '' && !odsCode.test(one.code));
  const spare = suppliers.filter((one) => one.name === '' && one.provides === '');
  const at = { field: 'supplierCodes' } as const;
  return [
    ...wrong.map((one) => ({ ...at, code: 'not-a-code' as const, detail: one.code })),
    ...spare.map((one) => ({ ...at, code: 'code-of-nobody' as const, detail: one.code })),
  ];
}
