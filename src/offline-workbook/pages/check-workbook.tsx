import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { leadTo, page } from '../../platform/pages/page.ts';
import { loadJudged } from '../load-judged.ts';
import { versionsOf } from '../rules/take.ts';
import { discardWorkbook, takeAnswers } from '../take-answers.ts';
import { Choices, choicesOf } from './choices.tsx';
import { Refused, Rest } from './not-taken.tsx';

const outcomes = (count: number) => `${count} ${count === 1 ? 'outcome' : 'outcomes'}`;

/** Everything that an uploaded workbook would change, before anything is saved. */
export const checkWorkbookPage = page({
  at: paths.checkWorkbook,
  allow: 'write-answers',
  load: async ({ db, house, who, params, now }) => {
    const place = { ...params, person: who.id };
    return (await loadJudged(db, house.packs, place, now)) ?? leadTo(paths.offlineWorkbook.to(params));
  },
  // What somebody saved since the download is taken only by whoever chooses it (R7).
  values: ({ judged }) => ({
    take: choicesOf(judged).flatMap(({ isStale, asked }) => (isStale ? [] : [asked.outcome.code])),
    version: versionsOf(choicesOf(judged)),
  }),
  acts: {
    take: {
      run: ({ house, who, now, params, values }) => takeAnswers({ house, who, now }, params, values),
      next: ({ params }, events) => ({
        to: paths.checkWorkbook.to(params),
        notice: `${outcomes(events.length)} saved from your workbook.`,
      }),
    },
    discard: {
      run: ({ house, who, now, params }) => discardWorkbook({ house, who, now }, params),
      next: ({ params }) => ({
        to: paths.offlineWorkbook.to(params),
        notice: 'The workbook is removed. Nothing more of it is saved.',
      }),
    },
  },
  sentences: {
    'nothing-chosen': { field: 'take', text: 'Select at least one outcome to save' },
    'cannot-be-taken': {
      text: ({ detail }) => `${detail} cannot be saved from the workbook as it is. Nothing was saved`,
    },
    'changed-meanwhile': {
      text: ({ detail }) =>
        `${detail} was saved after you opened this page. Nothing was saved: look at both versions, then choose again`,
    },
    'edition-closed': { text: 'This assessment is closed, so answers can no longer be changed' },
  },
  view: ({ loaded, form, params }) => {
    const { waiting, judged, assessment } = loaded;
    const choices = choicesOf(judged);
    const refused = judged.filter((one) => one.verdict === 'refused');
    const { element: FormElement } = form;
    return {
      title: `Check your workbook ${assessment.pack.edition.id}`,
      back: { to: paths.offlineWorkbook.to(params), text: 'Back to the offline workbook' },
      shape: 'wide',
      main: (
        <>
          <h1 className="nhsuk-heading-l">Check what your workbook changes</h1>
          <p className="nhsuk-lede-text">
            {waiting.filename}, uploaded on {sayMoment(waiting.uploadedAt)}: {outcomes(choices.length)} would
            change.
            {refused.length === 0 ? null : ` ${outcomes(refused.length)} cannot be saved yet.`}
          </p>
          <p>
            Nothing is saved until you choose. Only you can see this page, until{' '}
            {sayMoment(waiting.expiresAt)}.
          </p>
          <Choices choices={choices} form={form} />
          <Refused judged={refused} />
          <Rest loaded={loaded} />
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
