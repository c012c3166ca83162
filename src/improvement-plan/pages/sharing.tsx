import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { shareImprovementPlan, stopSharingPlan } from '../submit-plan.ts';
import { actionSentences } from './action-boxes.ts';
import { loadPlanPage } from './load-page.ts';
import { WhoReads } from './who-reads.tsx';

/** Lets reviewers read the plan while it is written, or stops it (R38). */
export const sharingPage = page({
  at: paths.planSharing,
  allow: 'submit-plan',
  load: loadPlanPage,
  acts: {
    share: {
      run: ({ house, who, now, params }) => shareImprovementPlan({ house, who, now }, params),
      next: ({ params }) => ({
        to: paths.planSharing.to(params),
        notice: 'Your plan is shared with reviewers.',
      }),
    },
    stop: {
      run: ({ house, who, now, params }) => stopSharingPlan({ house, who, now }, params),
      next: ({ params }) => ({
        to: paths.planSharing.to(params),
        notice: 'Your plan is no longer shared. Versions that you submitted stay readable.',
      }),
    },
  },
  sentences: {
    'no-actions': { text: 'Add an action before you share the plan' },
    'plan-closed': actionSentences['plan-closed'],
  },
  view: ({ loaded: { plan, pack, organisation }, form, params }) => ({
    title: `Share the improvement plan ${pack.edition.id}`,
    back: { to: paths.improvementPlan.to(params), text: 'Back to the improvement plan' },
    main: (
      <>
        <PageTitle caption={`Improvement plan ${pack.edition.id}`}>
          Share the plan before you submit it
        </PageTitle>
        <p>
          While it is shared, these can read the plan as it stands, with every change you save and the titles
          of its evidence:
        </p>
        <WhoReads reviewer={pack.edition.reviewers[organisation.type] ?? 'national-team'} />
        <p>
          <a href={paths.sharedPlan.to(params)}>See the plan as they read it</a>
        </p>
        <p>
          They cannot read your assessment through it, nor what you type before you save it. Files are handed
          over only when you submit the plan. You can stop sharing at any time.
        </p>
        {plan?.sharedAt ? (
          <p>
            <strong>
              Shared by {plan.sharedBy} since {sayMoment(plan.sharedAt)}.
            </strong>
          </p>
        ) : (
          <p>
            <strong>The plan is not shared.</strong>
          </p>
        )}
        <form.element>
          {plan?.sharedAt ? (
            <Button name="act" value="stop" variant="secondary">
              Stop sharing
            </Button>
          ) : (
            <Button name="act" value="share">
              Share the plan
            </Button>
          )}
        </form.element>
      </>
    ),
  }),
});
