import type { ReactNode } from 'react';
import { Table } from '../../platform/design/table.tsx';
import type { Entry } from '../rules/entry.ts';
import { saySupplier } from '../rules/suppliers.ts';
import { nameOf } from './say-entry.ts';

const Several = ({ items }: { items: readonly string[] }) => (
  <ul className="nhsuk-list">
    {items.map((item, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
      <li key={at}>{item}</li>
    ))}
  </ul>
);

type Props = {
  readonly id: string;
  readonly caption: string;
  readonly entries: readonly Entry[];
  /** Where a function's name leads; without it the name is text. */
  readonly to?: (entry: Entry) => string;
  /** One more column. */
  readonly last?: { readonly label: string; readonly cell: (entry: Entry) => ReactNode };
};

/** Functions with their systems and suppliers, a row each. */
export const FunctionsTable = ({ id, caption, entries, to, last }: Props) => (
  <Table
    id={id}
    caption={caption}
    captionSize="m"
    head={[
      { label: 'Function' },
      { label: 'In scope' },
      { label: 'Systems' },
      { label: 'Suppliers' },
      ...(last ? [{ label: last.label }] : []),
    ]}
    firstCellIsHeader
    rows={entries.map((entry) => [
      to ? (
        <a key="name" href={to(entry)}>
          {nameOf(entry)}
        </a>
      ) : (
        nameOf(entry)
      ),
      entry.scope || 'Not said',
      <Several key="systems" items={entry.systems} />,
      <Several key="suppliers" items={entry.suppliers.map((one) => saySupplier(one) || one.code)} />,
      ...(last ? [last.cell(entry)] : []),
    ])}
  />
);
