import type { ReactNode } from 'react';
import type { OrganisationType } from '../../../framework/rules/pack.ts';
import { sayType } from '../../../organisation/rules/organisation.ts';
import { Table } from '../../../platform/design/table.tsx';
import type { Scope } from '../../population.ts';
import { type Filter, noFilter, noRegion, regionsWithin, sayRegion } from '../../rules/filter.ts';
import { sayPublished } from '../../rules/published.ts';
import { type Group, tallyOf } from '../../rules/tally.ts';

const head = [
  { label: 'Must publish', numeric: true },
  { label: sayPublished('by-deadline'), numeric: true },
  { label: sayPublished('later'), numeric: true },
  { label: sayPublished('not-yet'), numeric: true },
  { label: 'SIRO not yet signed off', numeric: true },
];

function line(label: ReactNode, groups: readonly Group[]): readonly ReactNode[] {
  const { must, byDeadline, later, notYet, unsigned } = tallyOf(groups);
  return [label, must, byDeadline, later, notYet, unsigned];
}

type Props = {
  readonly groups: readonly Group[];
  readonly scope: Scope;
  /** The list narrowed to this. */
  readonly listOf: (filter: Filter) => string;
};

const everything = (groups: readonly Group[]) => line(<strong key="all">All</strong>, groups);

const ByType = ({ groups, scope, listOf }: Props) => {
  const row = (type: OrganisationType) =>
    line(
      <a key={type} href={listOf({ ...noFilter('interim'), type })}>
        {sayType(type)}
      </a>,
      groups.filter((group) => group.type === type),
    );
  return (
    <Table
      id="by-type"
      caption="By type of organisation"
      captionSize="m"
      firstCellIsHeader
      head={[{ label: 'Type' }, ...head]}
      rows={[...scope.edition.types.map(row), everything(groups)]}
    />
  );
};

const ByRegion = ({ groups, scope, listOf }: Props) => {
  const row = (region: string) =>
    line(
      <a key={region} href={listOf({ ...noFilter('interim'), region })}>
        {sayRegion(region)}
      </a>,
      groups.filter((group) => (group.region ?? noRegion) === region),
    );
  return (
    <Table
      id="by-region"
      caption="By region"
      captionSize="m"
      firstCellIsHeader
      head={[{ label: 'Region' }, ...head]}
      rows={[...regionsWithin(scope.remit).map(row), everything(groups)]}
    />
  );
};

/** How many must publish and where they stand, by type and, where the reader has several, by region. */
export const Figures = (props: Props) => (
  <>
    <ByType {...props} />
    {regionsWithin(props.scope.remit).length > 1 ? <ByRegion {...props} /> : null}
    <p className="nhsuk-hint">
      The Senior Information Risk Owner (SIRO) is counted as not yet signed off where the organisation said so
      when it published its latest version.
    </p>
  </>
);
