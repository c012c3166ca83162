import { Tag } from '../../../platform/design/tag.tsx';
import { StatusInEdition } from '../../../status/pages/status-tag.tsx';
import type { FullListed } from '../../load-full-list.ts';
import type { Found } from '../../paged.ts';
import type { Scope } from '../../population.ts';
import { sayPublishedShort } from '../../rules/published.ts';
import { colours, OrganisationList } from '../national/organisation-list.tsx';
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

/** The organisations that must publish, with where each stands, beside where it stood at the interim. */
export const FullOrganisations = (props: { scope: Scope; found: Found<FullListed> }) => (
  <OrganisationList
    {...props}
    columns={[
      { label: 'Full assessment', cell: (one) => <State key="state" one={one} /> },
      { label: 'Status', cell: (one) => <Standing key="standing" one={one} /> },
      { label: 'Interim assessment', cell: (one) => sayPublishedShort(one.interim) },
    ]}
  />
);
