import { openRequestsPart } from '../../audit/load-requests.ts';
import { openChallengesPart, sayOpenChallenges } from '../../essential-functions/challenges.ts';
import type { Edition } from '../../framework/rules/pack.ts';
import { sayDueBy, takesPart } from '../../framework/rules/year.ts';
import { paths } from '../../paths.ts';
import { type Day, dayOf, sayDay } from '../../platform/clock.ts';
import { together } from '../../platform/database/together.ts';
import { Card } from '../../platform/design/card.tsx';
import { CardGroup } from '../../platform/design/card-group.tsx';
import { page } from '../../platform/pages/page.ts';
import { newestPart } from '../../publication/store.ts';
import { sayType } from '../rules/organisation.ts';
import { judge } from '../rules/permission.ts';
import { organisationPart } from '../store.ts';

const sayOpen = (open: number): string => {
  if (open === 0) return 'Outcomes in scope, the auditors whom you let in, and what they ask for.';
  return open === 1
    ? 'A request of an auditor waits for your answer.'
    : `${open} requests of auditors wait for your answer.`;
};

/** What is due next: the interim only until its day has passed, the full assessment until it is published. */
function sayDue({ interimDue, fullDue }: Edition['dates'], today: Day, published: string | null): string {
  if (published !== null) return `full assessment published on ${sayDay(published)}`;
  return today <= interimDue
    ? `interim assessment due by ${sayDay(interimDue)}, full assessment by ${sayDay(fullDue)}`
    : `the full assessment ${sayDueBy(fullDue, today)}`;
}

/** The organisation's home: what there is to do. */
export const organisationPage = page({
  at: paths.organisation,
  allow: 'read-working-answers',
  load: async ({ db, house, params, now }) => {
    const today = dayOf(now);
    const opened = house.packs.editions
      .map((pack) => pack.edition)
      .filter(({ dates }) => dates.opened <= today);
    const where = { organisation: params.organisation, edition: opened[0]?.id ?? '' };
    const { organisation, ...found } = await together(db, {
      organisation: organisationPart(db, params.organisation),
      openRequests: openRequestsPart(db, where),
      openChallenges: openChallengesPart(db, where),
      full: newestPart(db, 'full', where),
    });
    if (!organisation) return null;
    const editions = opened.filter((edition) => takesPart(edition, organisation.type));
    return { ...found, organisation, editions, today };
  },
  view: ({ loaded: { organisation, editions, openRequests, openChallenges, full, today }, params, who }) => {
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
                description={[
                  `${current.id}: ${sayDue(current.dates, today, full?.publishedAt ?? null)}.`,
                  sayOpenChallenges(openChallenges),
                ]
                  .filter((one) => one !== null)
                  .join(' ')}
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
          {judge(who, 'ask-removal', { organisation: organisation.code, region: null }) === 'granted' ? (
            <p>
              <a href={paths.removalRequests.to(params)}>Requests for removal</a>
            </p>
          ) : null}
          <p>
            <a href={paths.registerEntry.to({ code: organisation.code })}>See what the public sees</a>
          </p>
        </>
      ),
    };
  },
});
