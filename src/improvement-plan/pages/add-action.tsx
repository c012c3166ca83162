import { NoPatientsHere } from '../../essential-functions/pages/no-patients.tsx';
import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { emptyAction } from '../rules/action.ts';
import { gapText } from '../rules/gaps.ts';
import { addPlanAction } from '../save-action.ts';
import { actionSentences, boxesOf, inputFrom } from './action-boxes.ts';
import { ActionFields } from './action-form.tsx';
import { loadPlanPage } from './load-page.ts';
import { NotMetList } from './outcome-section.tsx';
import { sayLevels } from './words.tsx';

/** A new action for an outcome, prefilled with the indicators not met (R24). */
export const addActionPage = page({
  at: paths.addPlanAction,
  allow: 'write-plan',
  load: async (asked) => {
    const loaded = await loadPlanPage(asked);
    const placed = loaded?.outcomes.find((one) => one.outcome.code === asked.params.outcome);
    if (!loaded || !placed) return null;
    const isFirst = !loaded.actions.some((one) => one.outcome === placed.outcome.code);
    return { ...loaded, placed, isFirst };
  },
  // What is not met stands in the first action; further ones share it.
  values: ({ placed, isFirst }) =>
    boxesOf({ ...emptyAction, gap: isFirst && placed.isBelow ? gapText(placed) : '' }, 0),
  keeps: true,
  acts: {
    add: {
      run: ({ house, who, now, params, values }) =>
        addPlanAction({ house, who, now }, params, {
          ...inputFrom(values),
          status: 'not-started',
          levelReached: '',
        }),
      next: ({ params }, events) => {
        const added = events.find((one) => one.type === 'plan-action-added');
        return {
          to: `${paths.improvementPlan.to(params)}#outcome-${params.outcome}`,
          notice: `Action ${added?.payload.reference ?? ''} was added.`,
        };
      },
    },
  },
  sentences: actionSentences,
  view: ({ loaded, form, params }) => {
    const { code, title } = loaded.placed.outcome;
    return {
      title: `Add an action for ${code}`,
      back: { to: paths.improvementPlan.to(params), text: 'Back to the improvement plan' },
      main: (
        <>
          <PageTitle caption={`${code} ${title}`}>Add an action</PageTitle>
          <p>{sayLevels(loaded.placed)}</p>
          <NotMetList outcome={loaded.placed} />
          <p>Only the action itself is needed to save. You can complete the rest later.</p>
          <NoPatientsHere />
          <form.element>
            <ActionFields
              form={form}
              owner={null}
              people={loaded.people}
              completeBy={loaded.frame.completeBy}
              isAgreed={loaded.frame.isAgreed}
            />
            <Button name="act" value="add" preventDoubleClick>
              Add this action
            </Button>
          </form.element>
        </>
      ),
    };
  },
});
