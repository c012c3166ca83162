import { ExpectedLevel } from '../../../framework/pages/expected-level.tsx';
import { sayLevel } from '../../../framework/rules/level.ts';
import { levels, type Objective } from '../../../framework/rules/pack.ts';
import { Table } from '../../../platform/design/table.tsx';
import type { Count, OutcomeCounts } from '../../rules/level-counts.ts';

/** A figure, and how much of it is in draft or was reached by plan. */
const Figure = ({ count: { all, draft, byPlan } }: { count: Count }) => (
  <>
    {all}
    <Part count={draft} said="draft" />
    <Part count={byPlan} said={`by\u00a0plan`} />
  </>
);

const Part = ({ count, said }: { count: number; said: string }) =>
  count > 0 ? (
    <>
      {' '}
      <br />({count}&nbsp;{said})
    </>
  ) : null;

const Expected = ({ expected }: Pick<OutcomeCounts, 'expected'>) => {
  if (expected === 'differs') return 'Differs by type';
  return expected === null ? 'None' : <ExpectedLevel cell={expected} />;
};

const row = (one: OutcomeCounts) => [
  `${one.outcome.code} ${one.outcome.title}`,
  <Expected key="expected" expected={one.expected} />,
  ...levels.map((level) => <Figure key={level} count={one.declared[level]} />),
  one.notAnswered,
  <Figure key="at-or-above" count={one.atOrAbove} />,
  <Figure key="below" count={one.below} />,
];

/** One objective's outcomes in the framework's order, with how often each level is declared. */
export const CountsTable = ({
  objective,
  counts,
}: {
  objective: Objective;
  counts: readonly OutcomeCounts[];
}) => (
  <Table
    id={`objective-${objective.code}`}
    caption={`Objective ${objective.code}: ${objective.title}`}
    captionSize="m"
    compact
    firstCellIsHeader
    head={[
      { label: 'Outcome' },
      { label: 'Expected level' },
      ...levels.map((level) => ({ label: sayLevel(level), numeric: true })),
      { label: 'Not answered', numeric: true },
      { label: 'At or above expected', numeric: true },
      { label: 'Below expected', numeric: true },
    ]}
    rows={counts.map(row)}
  />
);
