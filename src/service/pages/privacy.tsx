import { paths } from '../../paths.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { supportOf } from './support.ts';

const Points = ({ of }: { of: readonly string[] }) => (
  <ul className="nhsuk-list nhsuk-list--bullet">
    {of.map((one) => (
      <li key={one}>{one}</li>
    ))}
  </ul>
);

const Kept = () => (
  <>
    <h2 className="nhsuk-heading-m">What we keep about you</h2>
    <Points
      of={[
        'your name and work email address, and the roles that you have in organisations',
        'your password and second factor, in a form from which nobody can read the password',
        'what you do in the service: every change is recorded with your name and the time',
        'which browsers you have logged in from, as a random number',
        'the emails that the service sends you, and feedback that you give us',
      ]}
    />
    <p>
      Your organisation may also have named you in its profile, for example as its Senior Information Risk
      Owner (SIRO), or as the owner of an outcome.
    </p>
    <p>
      The service is not for information about patients. If some is uploaded by mistake,{' '}
      <a href={paths.contact.to()}>tell us</a> and it is removed.
    </p>
  </>
);

const Readers = () => (
  <>
    <h2 className="nhsuk-heading-m">Who can see it</h2>
    <Points
      of={[
        'people of your own organisation see who changed what, and when',
        'NHS England, the Department of Health and Social Care and your regional security lead see what your organisation has published or shared with them, with the name of the person who did so',
        'the public sees your organisation’s name and status on the register, and no names of people',
      ]}
    />
    <p>We do not sell or share it with anybody else, unless the law says that we must.</p>
  </>
);

/** What we do with information about the people who use the service. */
export const privacyPage = page({
  at: paths.privacy,
  allow: 'anyone',
  load: async ({ house }) => supportOf(house.packs),
  view: ({ loaded: support }) => ({
    title: 'Privacy',
    main: (
      <>
        <PageTitle>Privacy</PageTitle>
        <p>
          NHS England runs this service and is the controller of the information about you that it holds. We
          use it because assessing the security of health and care organisations is a task in the public
          interest: Article 6(1)(e) of the UK General Data Protection Regulation (UK GDPR).
        </p>
        <Kept />
        <Readers />
        <h2 className="nhsuk-heading-m">How long we keep it</h2>
        <p>
          Your account is kept while you have a role. The record of who changed and published what is kept
          with your organisation’s assessments, because it is how they can be relied on, and stays when you
          leave. What you typed and did not save is kept for you alone, until you save or discard it.
        </p>
        <h2 className="nhsuk-heading-m">Your rights</h2>
        <p>
          You can ask for a copy of the information that we hold about you, ask us to correct it, object to
          how we use it, and in some cases ask us to remove it. Email{' '}
          <a href={`mailto:${support.email}`}>{support.email}</a>.
        </p>
        <p>
          NHS England’s Data Protection Officer, and all that NHS England says about privacy, are in the{' '}
          <a href="https://www.england.nhs.uk/contact-us/privacy-notice/">NHS England privacy notice</a>. If
          you are not happy with our answer you can complain to the{' '}
          <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.
        </p>
        <h2 className="nhsuk-heading-m">Cookies</h2>
        <p>
          We list the <a href={paths.cookies.to()}>cookies that we use</a>. All of them are necessary.
        </p>
      </>
    ),
  }),
});
