import { openRequestsPart } from '../../audit/load-requests.ts';
import { openChallengesPart, sayOpenChallenges } from '../../essential-functions/challenges.ts';
import type { Edition } from '../../framework/rules/pack.ts';
import { sayDueBy, takesPart } from '../../framework/rules/year.ts';
import { paths } from '../../paths.ts';
import { type Day, dayOf, type Moment, sayDay } from '../../platform/clock.ts';
import { together } from '../../platform/database/together.ts';
import { Card } from '../../platform/design/card.tsx';
import { CardGroup } from '../../platform/design/card-group.tsx';
import type { Who } from '../../platform/pages/gate.ts';
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
  view: ({ loaded, params, who }) => {
    const { organisation, editions } = loaded;
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
            <Cards current={current} loaded={loaded} where={params} />
          ) : (
            <NotAssessed where={params} />
          )}
          <EarlierYears editions={earlier} where={params} />
          <Records who={who} where={params} />
        </>
      ),
    };
  },
});

type Where = { readonly organisation: string };

type CardsProps = {
  readonly current: Edition;
  readonly loaded: {
    readonly openRequests: number;
    readonly openChallenges: number;
    readonly full: { readonly publishedAt: Moment } | null;
    readonly today: Day;
  };
  readonly where: Where;
};

/** What there is to do in the edition that is open, and what belongs to the organisation in all of them. */
const Cards = ({ current, loaded, where }: CardsProps) => (
  <CardGroup>
    {[...ofEdition(current, loaded, { ...where, edition: current.id }), ...always(where)].map((card) => (
      <Card key={card.heading} headingSize="m" clickable {...card} />
    ))}
  </CardGroup>
);

type CardText = { readonly heading: string; readonly href: string; readonly description: string };

const ofEdition = (
  { id, dates }: Edition,
  { openRequests, openChallenges, full, today }: CardsProps['loaded'],
  where: Where & { readonly edition: string },
): CardText[] => [
  {
    heading: 'Complete your assessment',
    href: paths.assessment.to(where),
    description: [
      `${id}: ${sayDue(dates, today, full?.publishedAt ?? null)}.`,
      sayOpenChallenges(openChallenges),
    ]
      .filter((one) => one !== null)
      .join(' '),
  },
  {
    heading: 'My work',
    href: paths.myWork.to(where),
    description: 'What is given to you and what waits for you, with due dates.',
  },
  {
    heading: 'View your published assessments',
    href: paths.publications.to(where),
    description: 'What your organisation has published, exactly as it was.',
  },
  { heading: 'Independent assessment', href: paths.audit.to(where), description: sayOpen(openRequests) },
];

const always = (where: Where): CardText[] => [
  {
    heading: 'Evidence library',
    href: paths.evidenceLibrary.to(where),
    description: 'Files and links of your organisation, where each is used and when it must be reviewed.',
  },
  {
    heading: 'People and roles',
    href: paths.people.to(where),
    description: 'Who works on the assessment, and what they can do.',
  },
  {
    heading: 'Organisation profile',
    href: paths.organisationProfile.to(where),
    description: 'Address and key people, such as your Senior Information Risk Owner (SIRO).',
  },
];

/** Of another sector: its people and profile are here all the same. */
const NotAssessed = ({ where }: { where: Where }) => (
  <p>
    This type of organisation does not assess itself against the Cyber Assessment Framework. You can still see
    its <a href={paths.people.to(where)}>people and roles</a> and{' '}
    <a href={paths.organisationProfile.to(where)}>profile</a>.
  </p>
);

const EarlierYears = ({ editions, where }: { editions: readonly Edition[]; where: Where }) =>
  editions.length === 0 ? null : (
    <>
      <h2 className="nhsuk-heading-m">Earlier years</h2>
      <ul className="nhsuk-list">
        {editions.map(({ id }) => (
          <li key={id}>
            <a href={paths.assessment.to({ ...where, edition: id })}>Assessment {id}</a>
          </li>
        ))}
      </ul>
    </>
  );

const Records = ({ who, where }: { who: Who; where: Where }) => (
  <>
    <h2 className="nhsuk-heading-m">Records</h2>
    <p>
      <a href={paths.organisationHistory.to(where)}>History of changes</a>
    </p>
    {judge(who, 'ask-removal', { organisation: where.organisation, region: null }) === 'granted' ? (
      <p>
        <a href={paths.removalRequests.to(where)}>Requests for removal</a>
      </p>
    ) : null}
    <p>
      <a href={paths.registerEntry.to({ code: where.organisation })}>See what the public sees</a>
    </p>
  </>
);
