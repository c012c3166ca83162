import { sayType } from '../../../organisation/rules/organisation.ts';
import { paths } from '../../../paths.ts';
import { sayDay } from '../../../platform/clock.ts';
import { Table } from '../../../platform/design/table.tsx';
import { Tag } from '../../../platform/design/tag.tsx';
import type { Listed } from '../../load-list.ts';
import type { Found } from '../../paged.ts';
import type { Scope } from '../../population.ts';
import { sayRegion } from '../../rules/filter.ts';
import { sayPublishedShort, saySignOff } from '../../rules/published.ts';
import { Neighbours } from './neighbours.tsx';
import { SupportTag } from './support-tag.tsx';

/** Where an organisation stands; the colour only repeats what the words say. */
export const colours = { 'by-deadline': 'green', later: 'blue', 'not-yet': 'grey' } as const;

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

const row = (edition: string) => (one: Listed) => [
  <a key="name" href={paths.nationalOrganisation.to({ edition, organisation: one.code })}>
    {one.name} ({one.code})
  </a>,
  sayType(one.type),
  sayRegion(one.region),
  <State key="state" one={one} />,
  one.signOff === null ? 'None yet' : saySignOff(one.signOff),
  <SupportTag key="note" {...one} />,
];

/** The organisations that must publish, with where each stands. */
export const Organisations = ({ scope, found }: { scope: Scope; found: Found<Listed> }) => (
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
          { label: 'Interim assessment' },
          { label: 'SIRO sign-off' },
          { label: 'Support' },
        ]}
        rows={found.results.map(row(scope.edition.id))}
      />
    )}
    <Neighbours scope={scope} found={found} />
  </>
);
