import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { removePlanAction } from '../save-action.ts';
import { actionSentences } from './action-boxes.ts';
import { ActionFacts } from './action-facts.tsx';
import { loadActionPage } from './load-page.ts';

/** Asks before an action is taken out of the plan. */
export const removeActionPage = page({
  at: paths.removePlanAction,
  allow: 'write-plan',
  load: loadActionPage,
  values: ({ action }) => ({ version: String(action.version) }),
  acts: {
    remove: {
      run: ({ house, who, now, params, values }) =>
        removePlanAction({ house, who, now }, params, values.version),
      next: ({ params, loaded }) => ({
        to: paths.improvementPlan.to(params),
        notice: `Action ${loaded.action.reference} was removed. The history keeps it.`,
      }),
    },
  },
  sentences: {
    'changed-meanwhile': {
      text: 'Somebody else has changed this action in the meantime. Check it below before you remove it',
    },
    'removed-meanwhile': actionSentences['removed-meanwhile'],
    'plan-closed': actionSentences['plan-closed'],
  },
  view: ({ loaded: { action, people, placed }, form, params }) => ({
    title: `Remove action ${action.reference}`,
    back: { to: paths.planAction.to(params), text: 'Back to the action' },
    main: (
      <>
        <PageTitle caption={`${placed.outcome.code} ${placed.outcome.title}`}>
          Remove action {action.reference}
        </PageTitle>
        <p>It will no longer be in the plan. Versions that you have submitted keep it.</p>
        <ActionFacts action={action} people={people} />
        <form.element>
          <input type="hidden" name="version" value={form.text('version').value} />
          <Button name="act" value="remove" variant="warning" preventDoubleClick>
            Remove this action
          </Button>
        </form.element>
      </>
    ),
  }),
});
