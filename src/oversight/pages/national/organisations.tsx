import { sayType } from '../../../organisation/rules/organisation.ts';
import { paths } from '../../../paths.ts';
import { sayDay } from '../../../platform/clock.ts';
import { Pagination } from '../../../platform/design/pagination.tsx';
import { Table } from '../../../platform/design/table.tsx';
import { Tag } from '../../../platform/design/tag.tsx';
import type { Found, Listed } from '../../load-list.ts';
import type { Scope } from '../../population.ts';
import { queryOf, sayRegion } from '../../rules/filter.ts';
import { sayPublished, saySignOff } from '../../rules/published.ts';

const colours = { 'by-deadline': 'green', later: 'blue', 'not-yet': 'grey' } as const;

/** Published when, and whether a version came after the one that counts. */
const When = ({ one }: { one: Listed }) => {
  if (one.publishedAt === null) return 'Not published';
  const newer = one.latestVersion !== one.version ? `, newer version ${one.latestVersion} not counted` : '';
  return `${sayDay(one.publishedAt)} (version ${one.version}${newer})`;
};

const row = (edition: string) => (one: Listed) => [
  <a key="name" href={paths.nationalOrganisation.to({ edition, organisation: one.code })}>
    {one.name} ({one.code})
  </a>,
  sayType(one.type),
  sayRegion(one.region),
  <Tag key="state" colour={colours[one.published]}>
    {sayPublished(one.published)}
  </Tag>,
  <When key="when" one={one} />,
  one.signOff === null ? 'Not published' : saySignOff(one.signOff),
  one.noted ? (
    <Tag key="note" colour="purple">
      Support note
    </Tag>
  ) : (
    'None'
  ),
];

type Props = { readonly scope: Scope; readonly found: Found };

const Neighbours = ({ scope, found }: Props) => {
  const [first, last] = [found.results[0], found.results.at(-1)];
  const to = (from: { after?: string; before?: string }) =>
    `${paths.national.to({ edition: scope.edition.id }, { ...queryOf(scope.filter), ...from })}#organisations`;
  return (
    <Pagination
      previous={
        found.earlier && first
          ? { href: to({ before: first.code }), title: `Before ${first.name}` }
          : undefined
      }
      next={found.later && last ? { href: to({ after: last.code }), title: `After ${last.name}` } : undefined}
    />
  );
};

/** The organisations that must publish, with where each stands. */
export const Organisations = ({ scope, found }: Props) => (
  <>
    <p role="status">
      {found.count} {found.count === 1 ? 'organisation' : 'organisations'}
    </p>
    {found.count === 0 ? null : (
      <Table
        id="list"
        caption="Organisations, by name"
        captionHidden
        firstCellIsHeader
        head={[
          { label: 'Organisation' },
          { label: 'Type' },
          { label: 'Region' },
          { label: 'Interim assessment' },
          { label: 'Published' },
          { label: 'SIRO' },
          { label: 'Support' },
        ]}
        rows={found.results.map(row(scope.edition.id))}
      />
    )}
    <Neighbours scope={scope} found={found} />
  </>
);
