import { ExpectedLevel } from '../../framework/pages/expected-level.tsx';
import { sayLevel } from '../../framework/rules/level.ts';
import { paths } from '../../paths.ts';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { Table } from '../../platform/design/table.tsx';
import { Tag } from '../../platform/design/tag.tsx';
import { type Ahead, countsOf } from '../rules/ahead.ts';
import type { Prospect } from '../rules/prospects.ts';
import { sayBelow, sayProspect } from './say-prospect.ts';

type Props = {
  readonly prospect: Prospect;
  readonly ahead: readonly Ahead[];
  readonly where: { readonly organisation: string; readonly edition: string };
};

/** Counts first, then outcome by outcome: what would be below, what would meet, what is not answered. */
export const Comparison = ({ prospect, ahead, where }: Props) => {
  const counts = countsOf(ahead);
  const of = (count: number) => `${count} of ${counts.total}`;
  const only = (position: Ahead['position']) => ahead.filter((one) => one.position === position);
  return (
    <>
      <h2 className="nhsuk-heading-m">Today’s answers against the {sayProspect(prospect)}</h2>
      <SummaryList
        rows={[
          { key: 'Would be below', value: of(counts.below) },
          { key: 'Of these, meet what is expected now', value: String(counts.isNew) },
          { key: 'Would be at or above', value: of(counts.meets) },
          { key: 'Not answered', value: of(counts.notAnswered) },
        ]}
      />
      <Outcomes id="below" title="Would be below" ahead={only('below')} where={where} />
      <Outcomes id="meets" title="Would be at or above" ahead={only('meets')} where={where} />
      <Outcomes id="not-answered" title="Not answered" ahead={only('not-answered')} where={where} />
    </>
  );
};

type Section = Pick<Props, 'ahead' | 'where'> & {
  readonly id: 'below' | 'meets' | 'not-answered';
  readonly title: string;
};

const Outcomes = ({ id, title, ahead, where }: Section) => (
  <section aria-labelledby={`${id}-heading`}>
    <h3 className="nhsuk-heading-s" id={`${id}-heading`}>
      {title}
    </h3>
    {ahead.length === 0 ? (
      <p>No outcomes.</p>
    ) : (
      <Table
        id={id}
        caption={`Outcomes: ${title.toLowerCase()}`}
        captionHidden
        firstCellIsHeader
        head={[
          { label: 'Outcome' },
          { label: 'Declared today' },
          { label: 'Expected now' },
          { label: 'Expected there' },
          ...(id === 'below' ? [{ label: 'Below by' }] : []),
        ]}
        rows={ahead.map((one) => rowOf(one, where, id === 'below'))}
      />
    )}
  </section>
);

const rowOf = ({ standing, there, levelsBelow, isNew }: Ahead, where: Props['where'], isBelow: boolean) => [
  <a key="outcome" href={paths.outcome.to({ ...where, outcome: standing.outcome.code })}>
    {standing.outcome.code} {standing.outcome.title}
  </a>,
  sayLevel(standing.answer.level),
  <ExpectedLevel key="now" cell={standing.cell} />,
  <ExpectedLevel key="there" cell={there} />,
  ...(isBelow
    ? [
        <span key="below">
          {sayBelow(levelsBelow)} {isNew ? <Tag colour="orange">Meets today</Tag> : null}
        </span>,
      ]
    : []),
];
