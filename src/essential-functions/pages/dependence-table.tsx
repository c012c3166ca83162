import { Table } from '../../platform/design/table.tsx';
import { names } from '../rules/dependence.ts';
import type { Entry } from '../rules/entry.ts';
import { saySupplier } from '../rules/suppliers.ts';
import { nameOf } from './say-entry.ts';

const providers = (entry: Entry, system: string) =>
  entry.suppliers.filter((one) => names(one.provides, system));

const Suppliers = ({ some }: { some: Entry['suppliers'] }) =>
  some.length === 0 ? (
    'None named'
  ) : (
    <ul className="nhsuk-list">
      {some.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
        <li key={at}>{saySupplier(one) || one.code}</li>
      ))}
    </ul>
  );

/** What the diagram shows, as a table: a row for each system of a function, and one for suppliers of no system. */
export const DependenceTable = ({ entries }: { readonly entries: readonly Entry[] }) => (
  <Table
    id="dependence"
    caption="The same as a table"
    captionSize="m"
    head={[{ label: 'Function' }, { label: 'System' }, { label: 'Suppliers' }]}
    firstCellIsHeader
    rows={entries.flatMap((entry) => {
      const others = entry.suppliers.filter(
        (one) => !entry.systems.some((system) => names(one.provides, system)),
      );
      const rows = entry.systems.map((system) => [
        nameOf(entry),
        system,
        <Suppliers key="suppliers" some={providers(entry, system)} />,
      ]);
      return others.length > 0 || rows.length === 0
        ? [...rows, [nameOf(entry), 'No system named', <Suppliers key="suppliers" some={others} />]]
        : rows;
    })}
  />
);
