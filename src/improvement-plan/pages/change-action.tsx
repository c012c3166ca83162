import { NoPatientsHere } from '../../essential-functions/pages/no-patients.tsx';
import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { WarningCallout } from '../../platform/design/warning-callout.tsx';
import { page } from '../../platform/pages/page.ts';
import { changePlanAction } from '../save-action.ts';
import { actionSentences, boxesOf, inputFrom } from './action-boxes.ts';
import { ActionFacts } from './action-facts.tsx';
import { ActionFields, StatusFields } from './action-form.tsx';
import { loadActionPage } from './load-page.ts';
import { sayLevels } from './words.tsx';

/** Changes one action; what somebody else saved meanwhile is shown beside what was typed (R7). */
export const changeActionPage = page({
  at: paths.changePlanAction,
  allow: 'write-plan',
  load: loadActionPage,
  values: ({ action }) => boxesOf(action, action.version),
  keeps: true,
  acts: {
    save: {
      run: ({ house, who, now, params, values }) =>
        changePlanAction({ house, who, now }, params, values.version, inputFrom(values)),
      next: ({ params }) => ({ to: paths.planAction.to(params), notice: 'The action was saved.' }),
    },
  },
  sentences: actionSentences,
  view: ({ loaded, form, params, problems }) => {
    const { action, placed, frame, people } = loaded;
    return {
      title: `Change action ${action.reference}`,
      back: { to: paths.planAction.to(params), text: 'Back to the action' },
      main: (
        <>
          <PageTitle caption={`${placed.outcome.code} ${placed.outcome.title}`}>
            Change action {action.reference}
          </PageTitle>
          <p>{sayLevels(placed)}</p>
          {problems.some((one) => one.code === 'changed-meanwhile') ? (
            <WarningCallout heading="Two versions of this action" headingLevel={2}>
              <p>
                {action.changedBy} saved it on {sayMoment(action.changedAt)}, after you opened it. This is
                that version. Yours is in the form below and is not saved.
              </p>
              <ActionFacts action={action} people={people} />
            </WarningCallout>
          ) : null}
          <NoPatientsHere />
          <form.element>
            <input type="hidden" name="version" value={form.text('version').value} />
            <ActionFields
              form={form}
              people={people}
              owner={action.owner}
              completeBy={frame.completeBy}
              isAgreed={frame.isAgreed}
            />
            <StatusFields form={form} />
            <Button name="act" value="save" preventDoubleClick>
              Save this action
            </Button>
          </form.element>
        </>
      ),
    };
  },
});
