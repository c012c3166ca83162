import { SummaryList } from '../../platform/design/summary-list.tsx';
import type { Entry } from '../rules/entry.ts';
import { type EntryPart, nothingEntered, sayEntry } from './say-entry.ts';

const Said = ({ said }: Pick<EntryPart, 'said'>) => {
  if (said.length === 0) return nothingEntered;
  if (typeof said === 'string') return <span className="app-lines">{said}</span>;
  return (
    <ul className="nhsuk-list">
      {said.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
        <li key={at}>{item}</li>
      ))}
    </ul>
  );
};

type Props = { readonly entry: Entry; readonly columns: readonly string[] };

/** Everything that is recorded of a function. */
export const EntryFacts = ({ entry, columns }: Props) => (
  <SummaryList
    rows={sayEntry(entry, columns).map(({ heading, said }) => ({
      key: heading,
      value: <Said said={said} />,
    }))}
  />
);
