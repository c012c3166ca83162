import { paths } from '../../paths.ts';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { CheckList } from './check-list.tsx';
import { loadPlanPage } from './load-page.ts';

/** What keeps the plan from being time-bound, credible and resourced (R24). */
export const checkPage = page({
  at: paths.planCheck,
  allow: 'read-plan',
  load: loadPlanPage,
  view: ({ loaded, params }) => ({
    title: `Check the improvement plan ${loaded.pack.edition.id}`,
    back: { to: paths.improvementPlan.to(params), text: 'Back to the improvement plan' },
    main: (
      <>
        <PageTitle caption={`Improvement plan ${loaded.pack.edition.id}`}>Check the plan</PageTitle>
        <p>
          A plan must be time-bound, credible and sufficiently resourced. The service looks for what is not
          said. Whether what is said will do is for you and your reviewer to judge.
        </p>
        {loaded.check.faults === 0 ? (
          <InsetText>
            <p>
              Nothing is missing: every outcome below its level has an action, and every action says what is
              asked.
            </p>
          </InsetText>
        ) : (
          <CheckList loaded={loaded} />
        )}
      </>
    ),
  }),
});
