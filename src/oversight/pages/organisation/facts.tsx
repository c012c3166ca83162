import { sayType } from '../../../organisation/rules/organisation.ts';
import { sayKeyPerson } from '../../../organisation/rules/role.ts';
import { paths } from '../../../paths.ts';
import { sayDay } from '../../../platform/clock.ts';
import { SummaryList } from '../../../platform/design/summary-list.tsx';
import { StatusInEdition } from '../../../status/pages/status-tag.tsx';
import type { Overseen } from '../../load-overseen.ts';
import type { Contact } from '../../rules/contact.ts';
import { sayRegion } from '../../rules/filter.ts';
import { publishedOf, sayPublished } from '../../rules/published.ts';
import { when } from '../full/when.ts';

/** What the organisation is, and where it stands. */
export const Facts = ({ organisation, edition, profile, versions, full }: Overseen) => {
  const { code, type, region, icb, address, closedOn } = organisation;
  return (
    <SummaryList
      rows={[
        { key: 'Interim assessment', value: sayPublished(publishedOf(versions)) },
        {
          key: 'Full assessment',
          value: full ? <Full one={full} edition={edition.id} /> : 'Need not publish one',
        },
        { key: 'ODS (Organisation Data Service) code', value: code },
        { key: 'Type', value: sayType(type) },
        { key: 'Region', value: sayRegion(region) },
        ...(icb ? [{ key: 'Integrated care board (ICB)', value: icb }] : []),
        ...(address ? [{ key: 'Address', value: address }] : []),
        ...(closedOn ? [{ key: 'Merged or closed', value: sayDay(closedOn) }] : []),
        ...(profile ? [{ key: 'Profile', value: profile.title }] : []),
      ]}
    />
  );
};

const Full = ({ one, edition }: { one: NonNullable<Overseen['full']>; edition: string }) => (
  <>
    {sayPublished(one.published)}
    {when(one) === '' ? null : (
      <>
        <br />
        {when(one)}
      </>
    )}
    {one.status === null ? null : (
      <>
        {' '}
        <br />
        <StatusInEdition status={one.status} />
      </>
    )}
    {one.version === null ? null : (
      <>
        {' '}
        <br />
        <a href={paths.fullPublication.to({ organisation: one.code, edition, version: String(one.version) })}>
          Read version {one.version} of the full assessment
        </a>
      </>
    )}
  </>
);

/** Whom to turn to. */
export const Contacts = ({ contacts }: { contacts: readonly Contact[] }) => (
  <>
    <h2 className="nhsuk-heading-m">Contact</h2>
    <SummaryList
      rows={contacts.map(({ role, person }) => ({
        key: sayKeyPerson(role),
        value: person ? (
          <>
            {person.name}
            <br />
            <a href={`mailto:${person.email}`}>{person.email}</a>
          </>
        ) : (
          'Not named in the organisation’s profile'
        ),
      }))}
    />
  </>
);
