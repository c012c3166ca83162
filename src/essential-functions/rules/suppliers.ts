import { itemsOf, tidy } from './text.ts';

/** Who stands behind a function; the code is empty where there is none. */
export type Supplier = { readonly name: string; readonly provides: string; readonly code: string };

/** Stands in the list of codes for a supplier without one. */
const noCode = '-';

/** Suppliers as structured data from the two texts: `Name: what it provides`, and their codes in the same order. */
export function suppliersOf(names: string, codes: string): readonly Supplier[] {
  const named = itemsOf(names)
    .map(partsOf)
    .filter((one) => one.name !== '' || one.provides !== '');
  const given = tidy(codes)
    .split(/[;\n]/)
    .map((code) => code.trim())
    .map((code) => (code === noCode ? '' : code));
  // Codes beyond the last supplier belong to nobody; they are kept, so that somebody can put it right.
  const spare = given.slice(named.length).filter((code) => code !== '');
  return [
    ...named.map((one, at) => ({ ...one, code: given[at] ?? '' })),
    ...spare.map((code) => ({ name: '', provides: '', code })),
  ];
}

function partsOf(item: string): { name: string; provides: string } {
  const colon = /:(?=\s|$)/.exec(item)?.index;
  if (colon === undefined) return { name: item, provides: '' };
  return { name: item.slice(0, colon).trim(), provides: item.slice(colon + 1).trim() };
}

/** The two texts again: `suppliersOf` reads them as the same suppliers. */
export function supplierTexts(suppliers: readonly Supplier[]): { names: string; codes: string } {
  const named = suppliers.filter((one) => one.name !== '' || one.provides !== '');
  const codes = suppliers.map((one) => (one.code === '' ? noCode : one.code));
  const last = suppliers.findLastIndex((one) => one.code !== '');
  return { names: named.map(saySupplier).join('\n'), codes: codes.slice(0, last + 1).join('\n') };
}

/** `Name: what it provides`. */
export const saySupplier = ({ name, provides }: Pick<Supplier, 'name' | 'provides'>): string =>
  provides === '' ? name : `${name}: ${provides}`;
