import { sayDueBy } from '../../framework/rules/year.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { ButtonLink } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadPath } from '../load-path.ts';
import { WhetherOpen } from './whether-open.tsx';

/** “Before you start”: what publishing needs and does, and who reads it (R19, R38). */
export const beforeYouStartPage = page({
  at: paths.beforeYouStart,
  allow: 'read-working-answers',
  load: loadPath,
  view: ({ loaded, params, now }) => ({
    title: `Before you start: publish your assessment ${params.edition}`,
    back: { to: paths.assessment.to(params), text: 'Back to your assessment' },
    main: (
      <>
        <PageTitle caption={`${loaded.organisation.name}, publish your assessment ${params.edition}`}>
          Before you start
        </PageTitle>
        <WhetherOpen loaded={loaded} now={now} />
        <p>
          The full assessment {sayDueBy(loaded.pack.edition.dates.fullDue, dayOf(now))}. Before you publish
          you need:
        </p>
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>a level for every outcome, saved as complete</li>
          <li>your essential functions, uploaded or recorded in the service</li>
          <li>your organisation’s profile and list of people, confirmed</li>
          <li>the approval of your Senior Information Risk Owner (SIRO)</li>
        </ul>
        <p>
          If outcomes are below their expected level, you are asked for an improvement plan. You can publish
          without one, and your status is then Standards not met.
        </p>
        <h2 className="nhsuk-heading-m">What publishing does</h2>
        <p>
          It decides your organisation’s status, and the public register shows that status with today’s date
          at once. The public sees no answers, no levels, no evidence and no plan.
        </p>
        <p>
          What you publish, with statements, evidence, essential functions, approvals and the names and roles
          of your people, can be read by the national team at NHS England, the Department of Health and Social
          Care (DHSC) and the regional security lead of your region. After this you cannot publish another
          interim assessment.
        </p>
        {loaded.canPublish ? null : <p>Only an administrator of your organisation can publish.</p>}
        {loaded.open ? <ButtonLink href={paths.fullTasks.to(params)}>Start now</ButtonLink> : null}
      </>
    ),
  }),
});
