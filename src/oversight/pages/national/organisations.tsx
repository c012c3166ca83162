import { sayDay } from '../../../platform/clock.ts';
import { Tag } from '../../../platform/design/tag.tsx';
import type { Listed } from '../../load-list.ts';
import type { Found } from '../../paged.ts';
import type { Scope } from '../../population.ts';
import { sayPublishedShort, saySignOff } from '../../rules/published.ts';
import { colours, OrganisationList } from './organisation-list.tsx';

/** On time or not, when, and whether a version came after the one that counts. */
const State = ({ one }: { one: Listed }) => (
  <>
    <Tag colour={colours[one.published]}>{sayPublishedShort(one.published)}</Tag>
    {one.publishedAt === null ? null : (
      <>
        {' '}
        <br />
        {sayDay(one.publishedAt)}, version {one.version}
      </>
    )}
    {one.latestVersion === one.version
      ? null
      : `; version ${one.latestVersion} came later and is not counted`}
  </>
);

/** The organisations that must publish, with where each stands. */
export const Organisations = (props: { scope: Scope; found: Found<Listed> }) => (
  <OrganisationList
    {...props}
    columns={[
      { label: 'Interim assessment', cell: (one) => <State key="state" one={one} /> },
      {
        label: 'SIRO sign-off',
        cell: ({ signOff }) => (signOff === null ? 'None yet' : saySignOff(signOff)),
      },
    ]}
  />
);
