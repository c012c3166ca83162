import { isDay, sayDay } from '../../platform/clock.ts';
import { type Field, templateColumns } from '../rules/columns.ts';
import { moreOf } from '../rules/difference.ts';
import { type Entry, type Fields, fieldsOf } from '../rules/entry.ts';
import { saySupplier } from '../rules/suppliers.ts';

/** What is said where a part of a function is empty. */
export const nothingEntered = 'Nothing entered';

/** The name by which a function is shown where it has none. */
export const nameOf = ({ name, service, reference }: Entry): string =>
  name || service || `Function without a name ${reference}`.trim();

/** One part of a function in words: a list of items, or a text. Empty where nothing was entered. */
export type EntryPart = { readonly heading: string; readonly said: string | readonly string[] };

/** Everything that is recorded of a function, part by part: pages, documents and comparisons say the same. */
export function sayEntry(entry: Entry, columns: readonly string[]): readonly EntryPart[] {
  const fields = fieldsOf(entry);
  return [
    ...templateColumns
      // The codes stand with their suppliers.
      .filter(({ field }) => field !== 'supplierCodes')
      .map(({ field, heading }) => ({ heading, said: sayField(entry, fields, field) })),
    ...columns
      .map((heading) => ({ heading, said: moreOf(entry, heading) }))
      .filter(({ said }) => said !== ''),
  ];
}

function sayField(entry: Entry, fields: Fields, field: Field): EntryPart['said'] {
  if (field === 'information' || field === 'systems' || field === 'networks') return entry[field];
  if (field === 'suppliers') return entry.suppliers.map(sayWithCode);
  const text = fields[field];
  return field === 'reviewed' && isDay(text) ? sayDay(text) : text;
}

/** `Example Health: record (ODS code 8XX01)`. */
const sayWithCode = (one: Entry['suppliers'][number]): string =>
  [saySupplier(one) || 'No name', one.code === '' ? '' : `(ODS code ${one.code})`].join(' ').trim();
