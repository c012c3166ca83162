import { paths } from '../../paths.ts';
import { invalid, nothing } from '../../platform/change/decision.ts';
import { Button } from '../../platform/design/button.tsx';
import { Select } from '../../platform/design/select.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadPlanPage } from './load-page.ts';

/** Chooses the outcome that an action is added for: any, below its level or not (R24). */
export const planOutcomePage = page({
  at: paths.planOutcome,
  allow: 'write-plan',
  load: loadPlanPage,
  values: () => ({ outcome: '' }),
  acts: {
    choose: {
      run: async ({ loaded, values }) =>
        loaded.outcomes.some((one) => one.outcome.code === values.outcome)
          ? nothing
          : invalid({ code: 'outcome-missing' }),
      next: ({ params, values }) => paths.addPlanAction.to({ ...params, outcome: values.outcome }),
    },
  },
  sentences: { 'outcome-missing': { field: 'outcome', text: 'Select the outcome' } },
  view: ({ loaded, form, params }) => ({
    title: 'Add an action for another outcome',
    back: { to: paths.improvementPlan.to(params), text: 'Back to the improvement plan' },
    main: (
      <form.element>
        <Select
          {...form.text('outcome')}
          label="Which outcome is the action for?"
          labelSize="l"
          labelHeading={1}
          hint="A plan can also have actions for outcomes that are not below their expected level"
          items={[
            { value: '', label: 'Select an outcome' },
            ...loaded.outcomes.map(({ outcome, isBelow }) => ({
              value: outcome.code,
              label: `${outcome.code} ${outcome.title}${isBelow ? ' (below expected)' : ''}`,
            })),
          ]}
        />
        <Button name="act" value="choose">
          Continue
        </Button>
      </form.element>
    ),
  }),
});
