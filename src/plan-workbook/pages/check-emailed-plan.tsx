import { paths } from '../../paths.ts';
import { sayDay, sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { leadTo, page } from '../../platform/pages/page.ts';
import { loadEmailedPlace } from '../load-emailed.ts';
import { loadJudgedPlan } from '../load-judged.ts';
import { discardPlan, takePlan } from '../take-plan.ts';
import { RefusedRows, RestOfRows } from './not-taken.tsx';
import { boxesOf, choicesOf, RowChoices } from './row-choices.tsx';
import { saySaved, sayWould, takeSentences } from './say-taken.ts';

/** Everything that an emailed workbook would change, against what was handed over, before anything is saved (R26, R38). */
export const checkEmailedPlanPage = page({
  at: paths.checkEmailedPlan,
  allow: 'review-plans',
  load: async ({ db, house, who, params, now }) => {
    if (!(await loadEmailedPlace({ house, who, now }, params))) return null;
    const at = { ...params, person: who.id, kind: 'emailed-plan' } as const;
    return (await loadJudgedPlan(db, house.packs, at, now)) ?? leadTo(paths.submitEmailedPlan.to(params));
  },
  values: ({ judged }) => boxesOf(judged),
  acts: {
    take: {
      run: ({ house, who, now, params, values }) =>
        takePlan({ house, who, now }, 'emailed-plan', params, values),
      next: ({ params }, events) => ({
        to: paths.checkEmailedPlan.to(params),
        notice: `${saySaved(events)} The organisation is told by email.`,
      }),
    },
    discard: {
      run: ({ house, who, now, params }) => discardPlan({ house, who, now }, 'emailed-plan', params),
      next: ({ params }) => ({
        to: paths.emailedPlan.to(params),
        notice: 'The workbook is removed. Nothing more of it is saved.',
      }),
    },
  },
  sentences: takeSentences,
  view: ({ loaded, form, params }) => {
    const { waiting, judged, place } = loaded;
    const { emailed } = waiting.told;
    const { element: FormElement } = form;
    const { organisation } = place.working;
    return {
      title: `Check the emailed workbook of ${organisation.name}`,
      back: { to: paths.emailedPlan.to(params), text: 'Back' },
      shape: 'wide',
      main: (
        <>
          <PageTitle caption={`${organisation.name} (${organisation.code})`}>
            Check the emailed workbook
          </PageTitle>
          <p>
            {waiting.filename}
            {emailed === null ? '' : `, from ${emailed.sender}, sent on ${sayDay(emailed.sentOn)}`}. It waits
            for you until {sayMoment(waiting.expiresAt)}; nobody else can see it.
          </p>
          <p className="nhsuk-lede-text">
            {sayWould(choicesOf(judged))} in the plan of {organisation.name}.
          </p>
          <RowChoices loaded={loaded} form={form} />
          <RefusedRows loaded={loaded} />
          <RestOfRows loaded={loaded} />
          <FormElement>
            <Button name="act" value="discard" variant="secondary">
              Remove this workbook
            </Button>
          </FormElement>
        </>
      ),
    };
  },
});
