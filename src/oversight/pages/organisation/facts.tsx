import { sayType } from '../../../organisation/rules/organisation.ts';
import { sayKeyPerson } from '../../../organisation/rules/role.ts';
import { sayDay } from '../../../platform/clock.ts';
import { SummaryList } from '../../../platform/design/summary-list.tsx';
import type { Overseen } from '../../load-overseen.ts';
import type { Contact } from '../../rules/contact.ts';
import { sayRegion } from '../../rules/filter.ts';
import { publishedOf, sayPublished } from '../../rules/published.ts';

/** What the organisation is, and where it stands. */
export const Facts = ({ organisation, profile, versions }: Overseen) => {
  const { code, type, region, icb, address, closedOn } = organisation;
  return (
    <SummaryList
      rows={[
        { key: 'Interim assessment', value: sayPublished(publishedOf(versions)) },
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
