import { Table } from '../../platform/design/table.tsx';
import type { FoundPlace, FoundPlaces } from '../../removal/find-places.ts';
import { sayTable } from './say-table.ts';

const sayOf = ({ edition, what }: FoundPlace): string =>
  [what, edition].filter((one) => one !== null).join(', ');

const sayWhere = (place: FoundPlace): string =>
  sayOf(place) === '' ? sayTable(place.table) : `${sayTable(place.table)}: ${sayOf(place)}`;

/** Where the words of a request stand now, so that it is seen what a removal changes; never the words. */
export const FoundPlacesTable = ({ found }: { found: FoundPlaces }) => {
  const { places, entries, national } = found;
  const rows = [
    ...places.map((one) => [sayWhere(one), String(one.rows)]),
    ...(entries.length === 0 ? [] : [['History of the organisation', String(entries.length)]]),
    ...(national === 0 ? [] : [['The national team’s own history', String(national)]]),
  ];
  if (rows.length === 0) return <p>They stand nowhere now.</p>;
  return (
    <Table
      id="found"
      caption="Where the words stand now"
      captionHidden
      firstCellIsHeader
      head={[{ label: 'Where' }, { label: 'In how many entries', numeric: true }]}
      rows={rows}
    />
  );
};

/** Today's answers in which the words stand: the organisation can still change these itself. */
export const inAnswers = ({ places }: FoundPlaces): readonly FoundPlace[] =>
  places.filter((one) => one.table === 'answer');
