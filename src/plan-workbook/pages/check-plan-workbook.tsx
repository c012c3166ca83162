import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { leadTo, page } from '../../platform/pages/page.ts';
import { loadJudgedPlan } from '../load-judged.ts';
import { discardPlan, takePlan } from '../take-plan.ts';
import { RefusedRows, RestOfRows } from './not-taken.tsx';
import { boxesOf, choicesOf, RowChoices } from './row-choices.tsx';
import { saySaved, sayWould, takeSentences } from './say-taken.ts';

/** Everything that an uploaded workbook would change in the plan, before anything is saved (R26). */
export const checkPlanWorkbookPage = page({
  at: paths.checkPlanWorkbook,
  allow: 'write-plan',
  load: async ({ db, house, who, params, now }) => {
    const at = { ...params, person: who.id, kind: 'plan' } as const;
    return (await loadJudgedPlan(db, house.packs, at, now)) ?? leadTo(paths.planWorkbook.to(params));
  },
  values: ({ judged }) => boxesOf(judged),
  acts: {
    take: {
      run: ({ house, who, now, params, values }) => takePlan({ house, who, now }, 'plan', params, values),
      next: ({ params }, events) => ({ to: paths.checkPlanWorkbook.to(params), notice: saySaved(events) }),
    },
    discard: {
      run: ({ house, who, now, params }) => discardPlan({ house, who, now }, 'plan', params),
      next: ({ params }) => ({
        to: paths.planWorkbook.to(params),
        notice: 'The workbook is removed. Nothing more of it is saved.',
      }),
    },
  },
  sentences: takeSentences,
  view: ({ loaded, form, params }) => {
    const { waiting, judged, place } = loaded;
    const { element: FormElement } = form;
    return {
      title: `Check your improvement plan workbook ${place.pack.edition.id}`,
      back: { to: paths.planWorkbook.to(params), text: 'Back' },
      shape: 'wide',
      main: (
        <>
          <PageTitle caption={`Improvement plan ${place.pack.edition.id}`}>Check your workbook</PageTitle>
          <p>
            {waiting.filename}, uploaded on {sayMoment(waiting.uploadedAt)}. It waits for you until{' '}
            {sayMoment(waiting.expiresAt)}; nobody else can see it.
          </p>
          <p className="nhsuk-lede-text">{sayWould(choicesOf(judged))}.</p>
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
