import { Table } from '../../../platform/design/table.tsx';
import type { Change, OutcomeChanges } from '../../outputs/comparison.ts';
import { outcomeAnchor } from './anchors.ts';
import { ChangedWords } from './changed-words.tsx';

/** What the two columns are called. */
export type Sides = { readonly before: string; readonly after: string };

/** Where an outcome stands on the page. A code that was dropped may be used for another outcome beside it. */
export const anchorOf = ({ code, levels }: OutcomeChanges): string =>
  levels.after === '' ? `${outcomeAnchor(code)}-dropped` : outcomeAnchor(code);

type Props = { readonly outcome: OutcomeChanges; readonly sides: Sides; readonly withLevels?: boolean };

/** One outcome: how it came about, its level before and after, and what differs word by word. */
export const OutcomeChange = ({ outcome, sides, withLevels = false }: Props) => {
  const { code, title, origin, levels, changes } = outcome;
  const anchor = anchorOf(outcome);
  return (
    <section aria-labelledby={anchor} className="app-comparison">
      <h2 className="nhsuk-heading-m" id={anchor}>
        {code} {title}
      </h2>
      {origin === null ? null : <p>{origin}</p>}
      {withLevels ? (
        <p>
          Level: <LevelsChange {...levels} />
        </p>
      ) : null}
      {changes.length === 0 ? (
        <p>Nothing changed.</p>
      ) : (
        <Changes id={`changes-${anchor}`} of={code} changes={changes} sides={sides} />
      )}
    </section>
  );
};

/** “Achieved → Not achieved”, said to screen readers too. */
export const LevelsChange = ({ before, after }: { before: string; after: string }) => {
  if (before === after) return <>{after}, unchanged</>;
  if (before === '') return <strong>{after}</strong>;
  if (after === '') return <>{before}, dropped</>;
  return (
    <>
      {before}
      <span aria-hidden="true"> → </span>
      <span className="nhsuk-u-visually-hidden"> became </span>
      <strong>{after}</strong>
    </>
  );
};

type ChangesProps = { id: string; of: string; changes: readonly Change[]; sides: Sides };

/** What differs, side beside side. */
export const Changes = ({ id, of, changes, sides }: ChangesProps) => (
  <Table
    id={id}
    caption={`What changed: ${of}`}
    captionHidden
    firstCellIsHeader
    head={[{ label: 'What changed' }, { label: sides.before }, { label: sides.after }]}
    rows={changes.map(({ what, none, before, after }) => [
      what,
      <ChangedWords key="before" stretches={before} none={none} />,
      <ChangedWords key="after" stretches={after} none={none} />,
    ])}
  />
);
