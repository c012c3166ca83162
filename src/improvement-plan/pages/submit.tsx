import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { sayDay } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { leadTo, page } from '../../platform/pages/page.ts';
import { decideMove, type MoveProblem } from '../rules/decide-move.ts';
import { openedPlan } from '../rules/plan.ts';
import { moveOf } from '../rules/states.ts';
import { situationOf, submissionOf, submitImprovementPlan } from '../submit-plan.ts';
import { CheckList } from './check-list.tsx';
import { loadPlanPage, type PlanPage } from './load-page.ts';
import { moveSentences } from './say-move-problem.ts';
import { WhoReads } from './who-reads.tsx';

/** Hands the plan over: what, to whom, and what happens then (R25, R38). */
export const submitPage = page({
  at: paths.submitPlan,
  allow: 'submit-plan',
  load: async (asked) => {
    const loaded = await loadPlanPage(asked);
    if (!loaded) return null;
    // Nothing to submit while a version is being decided on or is agreed.
    const plan = loaded.plan ?? openedPlan(loaded.where, loaded.pack.framework.id, asked.now);
    if (!moveOf('submit').from.includes(plan.state)) return leadTo(paths.improvementPlan.to(asked.params));
    const situation = situationOf(loaded, plan, asked.now);
    const moved = decideMove(plan.state, 'submit', { parts: ['organisation'], reason: '' }, situation);
    const inTheWay = 'problems' in moved ? moved.problems.map((one) => one.code) : [];
    return { ...loaded, inTheWay, contentHash: submissionOf(loaded).contentHash };
  },
  values: ({ contentHash }) => ({ version: contentHash }),
  acts: {
    submit: {
      run: ({ house, who, now, params, values }) =>
        submitImprovementPlan({ house, who, now }, params, values.version),
      next: ({ params }, events) => {
        const submitted = events.find((one) => one.type === 'plan-submitted');
        return {
          to: paths.improvementPlan.to(params),
          notice: `Version ${submitted?.payload.version ?? 1} of your plan is submitted. Your reviewer was told by email, and you have a confirmation.`,
        };
      },
    },
  },
  sentences: {
    ...moveSentences,
    'changed-since-check': {
      text: 'Somebody has changed the plan since you opened this page. Check it again, then submit it',
    },
  },
  view: ({ loaded, form, params }) => ({
    title: `Submit the improvement plan ${loaded.pack.edition.id}`,
    back: { to: paths.improvementPlan.to(params), text: 'Back to the improvement plan' },
    main: (
      <>
        <PageTitle caption={loaded.organisation.name}>
          Submit the improvement plan {loaded.pack.edition.id}
        </PageTitle>
        {loaded.inTheWay.length === 0 ? (
          <Ready loaded={loaded}>
            <form.element>
              <input type="hidden" name="version" value={form.text('version').value} />
              <Button name="act" value="submit" preventDoubleClick>
                Submit the plan
              </Button>
            </form.element>
          </Ready>
        ) : (
          <NotReady loaded={loaded} inTheWay={loaded.inTheWay} />
        )}
      </>
    ),
  }),
});

const Ready = ({ loaded, children }: { loaded: PlanPage; children: ReactNode }) => (
  <>
    <SummaryList
      rows={[
        { key: 'Version', value: String((loaded.plan?.version ?? 0) + 1) },
        {
          key: 'Outcomes below their level',
          value: String(loaded.outcomes.filter((one) => one.isBelow).length),
        },
        { key: 'Actions', value: String(loaded.actions.length) },
        { key: 'Items of evidence', value: String([...loaded.evidence.values()].flat().length) },
      ]}
    />
    <h2 className="nhsuk-heading-m">Who will be able to read it</h2>
    <p>Submitting hands over the plan with its evidence to:</p>
    <WhoReads reviewer={loaded.pack.edition.reviewers[loaded.organisation.type] ?? 'national-team'} />
    <p>
      The public does not see the plan. What you submit stays as it is now. You can go on working on the plan,
      and submit it again if it is returned to you.
    </p>
    {children}
  </>
);

const NotReady = ({ loaded, inTheWay }: { loaded: PlanPage; inTheWay: readonly MoveProblem[] }) => (
  <>
    {inTheWay.includes('may-be-handed-over') ? (
      <InsetText>
        <p>
          You submit the plan when you publish your full assessment, or later. The full assessment is due by{' '}
          {sayDay(loaded.pack.edition.dates.fullDue)}. Until then you can{' '}
          <a href={paths.planSharing.to(loaded.where)}>share the plan with your reviewer</a>.
        </p>
      </InsetText>
    ) : null}
    {inTheWay.includes('plan-is-complete') ? (
      <>
        <p>You cannot submit the plan yet. This is still missing:</p>
        <CheckList loaded={loaded} />
      </>
    ) : null}
  </>
);
