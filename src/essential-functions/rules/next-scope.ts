import type { Field } from './columns.ts';
import { type Entry, entryFrom, fieldsOf, type Scope } from './entry.ts';
import type { ReadScope } from './read-scope.ts';
import { withReferences } from './references.ts';
import { type Supplier, supplierTexts } from './suppliers.ts';
import { plainWords } from './text.ts';

/** The scope that a file makes of the one that is recorded: what the file has no column or sheet for stays. */
export function nextScope(read: ReadScope, current: Scope, last: number): Scope {
  const placed = withReferences(read.scope, current, last);
  const earlier = new Map(current.entries.map((one) => [one.reference, one]));
  return {
    ...placed,
    justification: read.isJustified ? placed.justification : current.justification,
    entries: placed.entries.map((entry) => {
      const old = earlier.get(entry.reference);
      return old && read.missing.length > 0 ? completed(entry, old, read.missing) : entry;
    }),
  };
}

function completed(entry: Entry, old: Entry, missing: readonly Field[]): Entry {
  const [own, before] = [fieldsOf(entry), fieldsOf(old)];
  const kept = Object.fromEntries(missing.map((field) => [field, before[field]]));
  const supplierCodes = missing.includes('suppliers') ? before.supplierCodes : codesOf(entry, old, missing);
  return entryFrom(entry.reference, { ...own, ...kept, supplierCodes }, entry.more);
}

/**
 * Codes belong to suppliers, not to places in a list: without a column of codes each keeps its own, and a column of
 * codes without one of suppliers says nothing.
 */
function codesOf(entry: Entry, old: Entry, missing: readonly Field[]): string {
  if (!missing.includes('supplierCodes')) return fieldsOf(entry).supplierCodes;
  const codeOf = ({ name }: Supplier) =>
    old.suppliers.find((one) => plainWords(one.name) === plainWords(name))?.code ?? '';
  return supplierTexts(entry.suppliers.map((one) => ({ ...one, code: codeOf(one) }))).codes;
}
