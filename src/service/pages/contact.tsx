import { paths } from '../../paths.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { page } from '../../platform/pages/page.ts';
import { supportOf } from './support.ts';

export const contactPage = page({
  at: paths.contact,
  allow: 'anyone',
  load: async ({ house }) => supportOf(house.packs),
  view: ({ loaded: support }) => ({
    title: 'Contact and support',
    main: (
      <>
        <PageTitle>Contact and support</PageTitle>
        <h2 className="nhsuk-heading-m">Help with the service</h2>
        <p>Contact us if you cannot log in, if something does not work, or if you do not know what to do.</p>
        <SummaryList
          rows={[
            { key: 'Team', value: support.name },
            { key: 'Email', value: <a href={`mailto:${support.email}`}>{support.email}</a> },
            {
              key: 'Telephone',
              value: <a href={`tel:${support.telephone.replace(/\s/g, '')}`}>{support.telephone}</a>,
            },
          ]}
        />
        <p>
          Tell us your organisation’s code, the page you are on, and what you expected to happen. Never send
          passwords, recovery codes or information about patients.
        </p>
        <h2 className="nhsuk-heading-m">Help from your own organisation</h2>
        <p>
          An administrator of your organisation can invite you, change your role, and give you access to the
          assessment. We do not do this for them.
        </p>
        <h2 className="nhsuk-heading-m">If you think an account or data is at risk</h2>
        <p>
          Telephone us. If it is a cyber security or data security incident in your organisation, report it as
          your organisation’s own incident process says as well: telling us here does not report it.
        </p>
        <h2 className="nhsuk-heading-m">Tell us what could be better</h2>
        <p>
          You do not need an account to <a href={paths.feedback.to()}>give feedback on this service</a>.
        </p>
      </>
    ),
  }),
});
