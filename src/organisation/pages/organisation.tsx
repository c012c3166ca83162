import { countOpenRequests } from '../../audit/load-requests.ts';
import type { Edition } from '../../framework/rules/pack.ts';
import { takesPart } from '../../framework/rules/year.ts';
import { paths } from '../../paths.ts';
import { type Day, dayOf, sayDay } from '../../platform/clock.ts';
import { Card } from '../../platform/design/card.tsx';
import { CardGroup } from '../../platform/design/card-group.tsx';
import { page } from '../../platform/pages/page.ts';
import { sayType } from '../rules/organisation.ts';
import { loadOrganisation } from '../store.ts';

const sayOpen = (open: number): string => {
  if (open === 0) return 'Outcomes in scope, the auditors whom you let in, and what they ask for.';
  return open === 1
    ? 'A request of an auditor waits for your answer.'
    : `${open} requests of auditors wait for your answer.`;
};

/** What is due next: the interim only until its day has passed. */
const sayDue = ({ interimDue, fullDue }: Edition['dates'], today: Day): string =>
  today <= interimDue
    ? `interim assessment due by ${sayDay(interimDue)}, full assessment by ${sayDay(fullDue)}`
    : `full assessment due by ${sayDay(fullDue)}`;

/** The organisation's home: what there is to do. */
export const organisationPage = page({
  at: paths.organisation,
  allow: 'read-working-answers',
  load: async ({ db, house, params, now }) => {
    const organisation = await loadOrganisation(db, params.organisation);
    if (!organisation) return null;
    const today = dayOf(now);
    const editions = house.packs.editions
      .map((pack) => pack.edition)
      .filter((edition) => edition.dates.opened <= today && takesPart(edition, organisation.type));
    const [current] = editions;
    const where = { organisation: organisation.code, edition: current?.id ?? '' };
    return { organisation, editions, today, openRequests: current ? await countOpenRequests(db, where) : 0 };
  },
  view: ({ loaded: { organisation, editions, openRequests, today }, params }) => {
    const [current, ...earlier] = editions;
    return {
      title: organisation.name,
      main: (
        <>
          <h1 className="nhsuk-heading-xl">
            <span className="nhsuk-caption-xl">
              {sayType(organisation.type)}, {organisation.code}
            </span>
            {organisation.name}
          </h1>
          {current ? (
            <CardGroup>
              <Card
                heading="Complete your assessment"
                headingSize="m"
                href={paths.assessment.to({ ...params, edition: current.id })}
                clickable
                description={`${current.id}: ${sayDue(current.dates, today)}.`}
              />
              <Card
                heading="My work"
                headingSize="m"
                href={paths.myWork.to(params)}
                clickable
                description="What is given to you and what waits for you, with due dates."
              />
              <Card
                heading="View your published assessments"
                headingSize="m"
                href={paths.publications.to({ ...params, edition: current.id })}
                clickable
                description="What your organisation has published, exactly as it was."
              />
              <Card
                heading="Independent assessment"
                headingSize="m"
                href={paths.audit.to({ ...params, edition: current.id })}
                clickable
                description={sayOpen(openRequests)}
              />
              <Card
                heading="Evidence library"
                headingSize="m"
                href={paths.evidenceLibrary.to(params)}
                clickable
                description="Files and links of your organisation, where each is used and when it must be reviewed."
              />
              <Card
                heading="People and roles"
                headingSize="m"
                href={paths.people.to(params)}
                clickable
                description="Who works on the assessment, and what they can do."
              />
              <Card
                heading="Organisation profile"
                headingSize="m"
                href={paths.organisationProfile.to(params)}
                clickable
                description="Address and key people, such as your Senior Information Risk Owner (SIRO)."
              />
            </CardGroup>
          ) : (
            <p>
              This type of organisation does not assess itself against the Cyber Assessment Framework. You can
              still see its <a href={paths.people.to(params)}>people and roles</a> and{' '}
              <a href={paths.organisationProfile.to(params)}>profile</a>.
            </p>
          )}
          {earlier.length === 0 ? null : (
            <>
              <h2 className="nhsuk-heading-m">Earlier years</h2>
              <ul className="nhsuk-list">
                {earlier.map((edition) => (
                  <li key={edition.id}>
                    <a href={paths.assessment.to({ ...params, edition: edition.id })}>
                      Assessment {edition.id}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
          <h2 className="nhsuk-heading-m">Records</h2>
          <p>
            <a href={paths.organisationHistory.to(params)}>History of changes</a>
          </p>
          <p>
            <a href={paths.registerEntry.to({ code: organisation.code })}>See what the public sees</a>
          </p>
        </>
      ),
    };
  },
});
