import { type Field, templateColumns } from './columns.ts';
import { type Supplier, suppliersOf, supplierTexts } from './suppliers.ts';
import { dayFrom, itemsOf, tidy } from './text.ts';

/** One essential function with what stands behind it (R28). Choices and days are kept as written, also wrong ones. */
export type Entry = {
  /** By which it is known through all versions: `F3`. */
  readonly reference: string;
  readonly service: string;
  readonly name: string;
  readonly description: string;
  readonly basis: string;
  readonly effect: string;
  readonly owner: string;
  readonly information: readonly string[];
  readonly systems: readonly string[];
  readonly networks: readonly string[];
  readonly suppliers: readonly Supplier[];
  readonly outage: string;
  readonly personalData: string;
  readonly scope: string;
  readonly why: string;
  readonly source: string;
  /** `2025-10-01`. */
  readonly reviewed: string;
  /** Columns that are not ours, by heading. */
  readonly more: Readonly<Record<string, string>>;
};

/** The scope of an assessment: its functions in order, and why the whole is drawn so. */
export type Scope = {
  readonly justification: string;
  /** Headings of columns that are not ours, in order. */
  readonly columns: readonly string[];
  readonly entries: readonly Entry[];
};

export const emptyScope: Scope = { justification: '', columns: [], entries: [] };

/** An entry as one text a field. */
export type Fields = Readonly<Record<Field, string>>;

/** An entry from the texts of cells or boxes. */
export function entryFrom(
  reference: string,
  fields: Readonly<Partial<Fields>>,
  more: Entry['more'] = {},
): Entry {
  const text = (field: Field) => tidy(fields[field] ?? '');
  const items = (field: Field) => itemsOf(fields[field] ?? '');
  return {
    reference,
    service: text('service'),
    name: text('name'),
    description: text('description'),
    basis: choiceFrom('basis', text('basis')),
    effect: text('effect'),
    owner: text('owner'),
    information: items('information'),
    systems: items('systems'),
    networks: items('networks'),
    suppliers: suppliersOf(fields.suppliers ?? '', fields.supplierCodes ?? ''),
    outage: text('outage'),
    personalData: choiceFrom('personalData', text('personalData')),
    scope: choiceFrom('scope', text('scope')),
    why: text('why'),
    source: text('source'),
    reviewed: dayFrom(text('reviewed')),
    more: Object.fromEntries(
      Object.entries(more)
        .map(([heading, words]) => [heading, tidy(words)] as const)
        .filter(([, words]) => words !== ''),
    ),
  };
}

/** The texts of an entry's cells or boxes: `entryFrom` makes the same entry of them. */
export function fieldsOf(entry: Entry): Fields {
  const { reference: _, more: __, suppliers, information, systems, networks, ...texts } = entry;
  const { names, codes } = supplierTexts(suppliers);
  return {
    ...texts,
    information: information.join('\n'),
    systems: systems.join('\n'),
    networks: networks.join('\n'),
    suppliers: names,
    supplierCodes: codes,
  };
}

/** One of a column's choices however it is spelt, else the text as it is. */
function choiceFrom(field: Field, text: string): string {
  const options = templateColumns.find((column) => column.field === field)?.options ?? [];
  return options.find((option) => option.toLowerCase() === text.toLowerCase()) ?? text;
}
