import { moveSentences } from '../../improvement-plan/pages/say-move-problem.ts';
import { paths } from '../../paths.ts';
import { sayDay, sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Radios } from '../../platform/design/radios.tsx';
import { leadTo, page } from '../../platform/pages/page.ts';
import { loadEmailedPlace } from '../load-emailed.ts';
import { type EmailedSubmission, loadEmailedSubmission } from '../load-emailed-submission.ts';
import { submitEmailed } from '../submit-emailed.ts';
import { EmailedFaults } from './emailed-faults.tsx';
import { WhatIsSubmitted } from './what-is-submitted.tsx';

/** Whether a plan or update that came by email is submitted as the email asks, by the reviewer who loaded it; nothing is chosen beforehand (R26). */
export const submitEmailedPlanPage = page({
  at: paths.submitEmailedPlan,
  allow: 'review-plans',
  load: async ({ db, house, who, now, params }) => {
    const found = await loadEmailedSubmission(db, { house, who, now }, params);
    if (found !== null && found !== 'nothing') return found;
    const mayLoad = (await loadEmailedPlace({ house, who, now }, params)) !== null;
    return mayLoad ? leadTo(paths.emailedPlan.to(params)) : null;
  },
  values: ({ contentHash }) => ({ version: contentHash, how: '' }),
  acts: {
    decide: {
      run: async ({ house, who, now, params, values }) => {
        const { how, version: seen } = values;
        if (how !== 'leave') return submitEmailed({ house, who, now }, params, { seen, how });
        return leadTo({
          to: paths.emailedPlan.to(params),
          notice:
            'Nothing was submitted. What you loaded stays in the plan, and the organisation can submit it.',
        });
      },
      next: ({ params }, events) => {
        const submitted = events.find((one) => one.type === 'plan-submitted');
        return {
          to: paths.planReview.to(params),
          notice: `Version ${submitted?.payload.version ?? ''} is submitted on behalf of the organisation. Its administrators and SIRO are told by email.`,
        };
      },
    },
  },
  sentences: {
    ...moveSentences,
    'how-missing': { field: 'how', text: 'Select what the organisation’s email asks for' },
    'rows-waiting': { text: 'Rows of the workbook are not saved yet. See below' },
    'written-since': {
      text: 'The organisation has written in its plan since, so only it can submit the plan',
    },
    'action-unanswered': { text: 'An action has no answer in this update. See below' },
    'changed-since-check': {
      text: 'The plan has changed since you opened this page. Read it again, then choose',
    },
  },
  view: ({ loaded, form, params, now }) => ({
    title: `Submit what came by email of ${loaded.working.organisation.name}`,
    back: { to: paths.emailedPlan.to(params), text: 'Back' },
    main: (
      <>
        <PageTitle caption={`${loaded.working.organisation.name} (${loaded.working.organisation.code})`}>
          Submit what came by email
        </PageTitle>
        <p>
          You loaded {loaded.taken.filename} on {sayMoment(loaded.taken.at)}. It came from{' '}
          {loaded.emailed.sender}, in the email of {sayDay(loaded.emailed.sentOn)}.
        </p>
        {loaded.inTheWay.length > 0 ? (
          <EmailedFaults loaded={loaded} />
        ) : (
          <form.element>
            <WhatIsSubmitted loaded={loaded} now={now} />
            <input type="hidden" name="version" value={form.text('version').value} />
            <Radios
              {...form.text('how')}
              label="What does the email ask for?"
              labelSize="m"
              items={[
                {
                  value: 'submit',
                  label: `Submit ${whatOf(loaded)} as the organisation’s email asks`,
                  hint: 'Your name, the sender and the date of the email stand in the organisation’s history, and its administrators and SIRO are told by email',
                },
                {
                  value: 'leave',
                  label: 'Nothing more than to load it',
                  hint: 'The organisation reads it in the service and submits it',
                },
              ]}
            />
            <Button name="act" value="decide" preventDoubleClick>
              Continue
            </Button>
          </form.element>
        )}
      </>
    ),
  }),
});

const whatOf = ({ kind, update }: EmailedSubmission): string =>
  kind === 'update' ? `the update${update.round ? ` ${update.round.name}` : ''}` : 'the plan';
