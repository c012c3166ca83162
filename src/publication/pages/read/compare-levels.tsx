import { Table } from '../../../platform/design/table.tsx';
import { Tag } from '../../../platform/design/tag.tsx';
import type { OutcomeChanges } from '../../outputs/comparison.ts';
import type { PlacedChanges } from '../../outputs/narrow.ts';
import { sayWay } from '../../outputs/ways.ts';
import { anchorOf, LevelsChange, type Sides } from './changes.tsx';

/** Where every word of an outcome stands. */
export type ToWords = (outcome: PlacedChanges) => string;

const BelowTag = ({ outcome }: { outcome: OutcomeChanges }) =>
  outcome.below.after ? (
    <>
      {' '}
      <Tag colour="orange">Below expected</Tag>
    </>
  ) : null;

type ListProps = {
  readonly heading: string;
  readonly id: string;
  readonly outcomes: readonly PlacedChanges[];
  readonly toWords: ToWords;
};

/** Outcomes with their levels before and after, each leading to every word of it; nothing where there are none. */
export const LevelsList = ({ heading, id, outcomes, toWords }: ListProps) =>
  outcomes.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h3 className="nhsuk-heading-m" id={id}>
        {heading}: {outcomes.length}
      </h3>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {outcomes.map((one) => (
          <li key={anchorOf(one)}>
            <a href={toWords(one)}>
              {one.code} {one.title}
            </a>
            : <LevelsChange {...one.levels} />
            <BelowTag outcome={one} />
          </li>
        ))}
      </ul>
    </section>
  );

type TableProps = {
  readonly outcomes: readonly PlacedChanges[];
  readonly sides: Sides;
  readonly toWords: ToWords;
};

/** The same as a table, in the framework's order, with what happened in words. */
export const LevelsTable = ({ outcomes, sides, toWords }: TableProps) => (
  <Table
    id="levels"
    caption="Levels of each outcome"
    captionHidden
    firstCellIsHeader
    head={[{ label: 'Outcome' }, { label: sides.before }, { label: sides.after }, { label: 'What happened' }]}
    rows={outcomes.map((one) => [
      <a key="outcome" href={toWords(one)}>
        {one.code} {one.title}
      </a>,
      one.levels.before === '' ? 'Not asked' : one.levels.before,
      <span key="after">
        {one.levels.after === '' ? 'No longer asked' : one.levels.after}
        <BelowTag outcome={one} />
      </span>,
      one.way === 'other' ? 'Same level' : sayWay[one.way],
    ])}
  />
);
