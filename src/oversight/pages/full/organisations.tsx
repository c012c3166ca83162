import { sayType } from '../../../organisation/rules/organisation.ts';
import { paths } from '../../../paths.ts';
import { Table } from '../../../platform/design/table.tsx';
import { Tag } from '../../../platform/design/tag.tsx';
import { StatusInEdition } from '../../../status/pages/status-tag.tsx';
import type { FullListed } from '../../load-full-list.ts';
import type { Found } from '../../paged.ts';
import type { Scope } from '../../population.ts';
import { sayRegion } from '../../rules/filter.ts';
import { sayPublishedShort } from '../../rules/published.ts';
import { Neighbours } from '../national/neighbours.tsx';
import { colours } from '../national/organisations.tsx';
import { SupportTag } from '../national/support-tag.tsx';
import { when } from './when.ts';

/** On time or not, when, and which version gives the status. */
const State = ({ one }: { one: FullListed }) => (
  <>
    <Tag colour={colours[one.published]}>{sayPublishedShort(one.published)}</Tag> <br />
    {when(one)}
  </>
);

const Standing = ({ one }: { one: FullListed }) => (
  <>
    {one.status === null ? 'None yet' : <StatusInEdition status={one.status} />}
    {one.byPlan ? (
      <>
        {' '}
        <br />
        Levels reached by improvement plan
      </>
    ) : null}
  </>
);

const row = (edition: string) => (one: FullListed) => [
  <a key="name" href={paths.nationalOrganisation.to({ edition, organisation: one.code })}>
    {one.name} ({one.code})
  </a>,
  sayType(one.type),
  sayRegion(one.region),
  <State key="state" one={one} />,
  <Standing key="standing" one={one} />,
  sayPublishedShort(one.interim),
  <SupportTag key="note" {...one} />,
];

/** The organisations that must publish, with where each stands, beside where it stood at the interim. */
export const FullOrganisations = ({ scope, found }: { scope: Scope; found: Found<FullListed> }) => (
  <>
    <p role="status">
      {found.count} {found.count === 1 ? 'organisation' : 'organisations'}
    </p>
    {found.count === 0 ? null : (
      <Table
        id="list"
        caption="Organisations, by name"
        captionHidden
        compact
        firstCellIsHeader
        head={[
          { label: 'Organisation' },
          { label: 'Type' },
          { label: 'Region' },
          { label: 'Full assessment' },
          { label: 'Status' },
          { label: 'Interim assessment' },
          { label: 'Support' },
        ]}
        rows={found.results.map(row(scope.edition.id))}
      />
    )}
    <Neighbours scope={scope} found={found} />
  </>
);
