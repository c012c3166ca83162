import { NoPatientsHere } from '../../essential-functions/pages/no-patients.tsx';
import { isWritable } from '../../improvement-plan/rules/states.ts';
import { loadWaiting } from '../../offline-workbook/store.ts';
import { paths } from '../../paths.ts';
import { dayOf, sayDay, sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { FileUpload } from '../../platform/design/file-upload.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadWorkbookPlace } from '../load-ground.ts';
import { uploadPlan } from '../upload-plan.ts';
import { Downloads } from './downloads.tsx';
import { uploadSentences } from './say-upload.ts';

/** Far above a plan of 400 actions filled to its limits. */
export const uploadLimit = 10 * 1024 ** 2;

/** The improvement plan as a workbook: downloaded here, filled in elsewhere, uploaded here (R26). */
export const planWorkbookPage = page({
  at: paths.planWorkbook,
  allow: 'read-plan',
  uploads: { field: 'file', limit: uploadLimit },
  load: async ({ db, house, who, params, now }) => {
    const place = await loadWorkbookPlace(db, house.packs, params, now);
    if (!place) return null;
    const canWrite = (await house.gate.judge(db, who, 'write-plan', params.organisation)) === 'granted';
    const at = { ...params, person: who.id, kind: 'plan' } as const;
    const { plan } = place.working;
    const isOpen = plan === null || isWritable(plan.state);
    return { place, isOpen, canWrite, waiting: canWrite ? await loadWaiting(db, at, now) : null };
  },
  values: () => ({ file: '' }),
  acts: {
    upload: {
      allow: 'write-plan',
      run: ({ house, who, now, params, files }) => uploadPlan({ house, who, now }, params, files[0]),
      next: ({ params }) => paths.checkPlanWorkbook.to(params),
    },
  },
  sentences: uploadSentences,
  view: ({ loaded: { place, isOpen, canWrite, waiting }, form, params, now }) => {
    const { text, element: FormElement } = form;
    const { round, ground } = place;
    return {
      title: `Improvement plan as a workbook ${place.pack.edition.id}`,
      back: { to: paths.improvementPlan.to(params), text: 'Back to the improvement plan' },
      main: (
        <>
          <PageTitle caption={`Improvement plan ${place.pack.edition.id}`}>
            Work on the plan in Excel
          </PageTitle>
          {waiting ? (
            <InsetText>
              <p>
                You uploaded {waiting.filename} on {sayMoment(waiting.uploadedAt)}, and have not decided about
                all of it. <a href={paths.checkPlanWorkbook.to(params)}>Check what it changes</a>
              </p>
            </InsetText>
          ) : null}
          <Downloads place={place} today={dayOf(now)} />
          <h2 className="nhsuk-heading-m">Fill it in</h2>
          <p>
            One row for each action. Others can go on in the service: nothing of theirs is replaced without
            you seeing both versions.
          </p>
          {round === null ? null : (
            <p>
              Columns S and T are for the update {round.name}
              {ground.round === null
                ? `, once the plan is agreed and the round has opened on ${sayDay(round.opens)}.`
                : `, due by ${sayDay(round.due)}. You submit the update in the service after you have uploaded it.`}
            </p>
          )}
          <h2 className="nhsuk-heading-m">Upload it</h2>
          {canWrite && isOpen ? (
            <>
              <p>
                You then see every change row by row, and choose what to save. Nothing is saved before that.
              </p>
              <NoPatientsHere />
              <FormElement>
                <FileUpload
                  {...text('file')}
                  label="Your workbook"
                  hint="An Excel workbook (xlsx), up to 10 MB"
                  accept=".xlsx"
                />
                <Button name="act" value="upload" preventDoubleClick>
                  Upload and check
                </Button>
              </FormElement>
            </>
          ) : (
            <p>
              {isOpen
                ? 'Members and administrators can upload a workbook.'
                : 'This plan is complete or closed, so it can no longer be changed.'}
            </p>
          )}
        </>
      ),
    };
  },
});
