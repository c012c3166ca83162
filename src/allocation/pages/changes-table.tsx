import type { ReactNode } from 'react';
import { type Day, sayDay } from '../../platform/clock.ts';
import { Table } from '../../platform/design/table.tsx';
import type { Allocation } from '../rules/allocation.ts';
import { sayContributors } from '../rules/say-allocation.ts';

export type ChangeLine = {
  readonly outcome: string;
  readonly before: Allocation;
  readonly after: Allocation;
  /** What is to be said of this outcome besides. */
  readonly note?: ReactNode;
};

type Props = {
  readonly id: string;
  readonly caption: string;
  readonly lines: readonly ChangeLine[];
  readonly titles: ReadonlyMap<string, string>;
  readonly noteHead?: string;
};

/** Outcome by outcome, what was or is before and what after; only parts that differ. */
export const ChangesTable = ({ id, caption, lines, titles, noteHead }: Props) => (
  <Table
    id={id}
    caption={caption}
    captionSize="m"
    firstCellIsHeader
    head={['Outcome', 'Before', 'After', ...(noteHead === undefined ? [] : [noteHead])].map((label) => ({
      label,
    }))}
    rows={lines.map(({ outcome, before, after, note }) => [
      `${outcome} ${titles.get(outcome) ?? ''}`,
      <Parts key="before" of={before} beside={after} />,
      <Parts key="after" of={after} beside={before} />,
      ...(noteHead === undefined ? [] : [note]),
    ])}
  />
);

const partsOf = (allocation: Allocation): readonly (readonly [string, string])[] => [
  ['Owner', allocation.owner?.name ?? 'nobody'],
  ['Contributors', allocation.contributors.length === 0 ? 'nobody' : sayContributors(allocation)],
  ['Due', dueOf(allocation.due)],
  ...Object.entries(allocation.indicators).map(([id, one]) => [`Indicator ${id}`, one.name] as const),
];

const dueOf = (due: Day | null): string => (due === null ? 'no due date' : sayDay(due));

/** The parts of one side that the other does not say in the same way. */
const Parts = ({ of, beside }: { of: Allocation; beside: Allocation }) => {
  const other = new Map(partsOf(beside));
  const own = new Map(partsOf(of));
  const lost = [...other.keys()].filter((what) => !own.has(what)).map((what) => [what, 'nobody'] as const);
  const differs = [...own, ...lost].filter(([what, text]) => (other.get(what) ?? 'nobody') !== text);
  return (
    <>
      {differs.map(([what, text]) => (
        <div key={what}>
          {what}: {text}
        </div>
      ))}
    </>
  );
};
