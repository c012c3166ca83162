import { isDay, sayDay } from '../../platform/clock.ts';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { type Field, templateColumns } from '../rules/columns.ts';
import { moreOf } from '../rules/difference.ts';
import { type Entry, type Fields, fieldsOf } from '../rules/entry.ts';
import { saySupplier } from '../rules/suppliers.ts';

const Items = ({ items }: { items: readonly string[] }) =>
  items.length === 0 ? (
    'Nothing entered'
  ) : (
    <ul className="nhsuk-list">
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
        <li key={at}>{item}</li>
      ))}
    </ul>
  );

/** `Example Health: record (ODS code 8XX01)`. */
const suppliersIn = (entry: Entry): string[] =>
  entry.suppliers.map((one) =>
    [saySupplier(one) || 'No name', one.code === '' ? '' : `(ODS code ${one.code})`].join(' ').trim(),
  );

function Value({ entry, fields, field }: { entry: Entry; fields: Fields; field: Field }) {
  if (field === 'information' || field === 'systems' || field === 'networks')
    return <Items items={entry[field]} />;
  if (field === 'suppliers') return <Items items={suppliersIn(entry)} />;
  const text = fields[field];
  if (text === '') return 'Nothing entered';
  return field === 'reviewed' && isDay(text) ? sayDay(text) : <span className="app-lines">{text}</span>;
}

type Props = { readonly entry: Entry; readonly columns: readonly string[] };

/** Everything that is recorded of a function. */
export const EntryFacts = ({ entry, columns }: Props) => {
  const fields = fieldsOf(entry);
  return (
    <SummaryList
      rows={[
        ...templateColumns
          // The codes stand with their suppliers.
          .filter(({ field }) => field !== 'supplierCodes')
          .map(({ field, heading }) => ({
            key: heading,
            value: <Value entry={entry} fields={fields} field={field} />,
          })),
        ...columns
          .filter((heading) => moreOf(entry, heading) !== '')
          .map((heading) => ({
            key: heading,
            value: <span className="app-lines">{moreOf(entry, heading)}</span>,
          })),
      ]}
    />
  );
};
