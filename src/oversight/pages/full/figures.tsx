import type { ReactNode } from 'react';
import { sayType } from '../../../organisation/rules/organisation.ts';
import { Table } from '../../../platform/design/table.tsx';
import { type Status, sayStatus } from '../../../status/rules/label.ts';
import type { Scope } from '../../population.ts';
import { type Filter, noFilter, noRegion, regionsWithin, sayRegion } from '../../rules/filter.ts';
import { type FullGroup, fullTallyOf, statusesShown } from '../../rules/full-tally.ts';
import { sayPublishedShort } from '../../rules/published.ts';

type Props = {
  readonly groups: readonly FullGroup[];
  readonly scope: Scope;
  /** The list narrowed to this. */
  readonly listOf: (filter: Filter) => string;
};

const head = (statuses: readonly Status[]) => [
  { label: 'Must publish', numeric: true },
  { label: sayPublishedShort('by-deadline'), numeric: true },
  { label: sayPublishedShort('later'), numeric: true },
  { label: sayPublishedShort('not-yet'), numeric: true },
  ...statuses.map((status) => ({ label: sayStatus(status), numeric: true })),
];

/** One table: a line for each part of the groups, and one for all. */
const By = ({
  id,
  caption,
  first,
  groups,
  lines,
}: Pick<Props, 'groups'> & {
  id: string;
  caption: string;
  first: string;
  lines: readonly (readonly [label: ReactNode, groups: readonly FullGroup[]])[];
}) => {
  const statuses = statusesShown(fullTallyOf(groups));
  const all = [<strong key="all">All</strong>, groups] as const;
  return (
    <Table
      id={id}
      caption={caption}
      captionSize="m"
      compact
      firstCellIsHeader
      head={[{ label: first }, ...head(statuses)]}
      rows={[...lines, all].map(([label, some]) => {
        const { must, byDeadline, later, notYet, of } = fullTallyOf(some);
        return [label, must, byDeadline, later, notYet, ...statuses.map((status) => of[status])];
      })}
    />
  );
};

/** How many must publish, where they stand and as what, by type and, where the reader has several, by region. */
export const FullFigures = ({ groups, scope, listOf }: Props) => {
  const regions = regionsWithin(scope.remit);
  return (
    <>
      <By
        id="by-type"
        caption="By type of organisation"
        first="Type"
        groups={groups}
        lines={scope.edition.types.map((type) => [
          <a key={type} href={listOf({ ...noFilter('full'), type })}>
            {sayType(type)}
          </a>,
          groups.filter((group) => group.type === type),
        ])}
      />
      {regions.length > 1 ? (
        <By
          id="by-region"
          caption="By region"
          first="Region"
          groups={groups}
          lines={regions.map((region) => [
            <a key={region} href={listOf({ ...noFilter('full'), region })}>
              {sayRegion(region)}
            </a>,
            groups.filter((group) => (group.region ?? noRegion) === region),
          ])}
        />
      ) : null}
    </>
  );
};
