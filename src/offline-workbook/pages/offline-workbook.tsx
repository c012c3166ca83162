import { loadAssessment } from '../../assessment/load-assessment.ts';
import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { FileUpload } from '../../platform/design/file-upload.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadWaiting } from '../store.ts';
import { uploadWorkbook } from '../upload-workbook.ts';
import { uploadSentences } from './say-upload.ts';

/** Far above a workbook of ours filled to its limits. */
const uploadLimit = 10 * 1024 ** 2;

/** The assessment as a workbook: downloaded here, filled in elsewhere, uploaded here. */
export const offlineWorkbookPage = page({
  at: paths.offlineWorkbook,
  allow: 'read-working-answers',
  uploads: { field: 'file', limit: uploadLimit },
  load: async ({ db, house, who, params, now }) => {
    const assessment = await loadAssessment(db, house.packs, params, now);
    if (!assessment) return null;
    const canWrite = (await house.gate.judge(db, who, 'write-answers', params.organisation)) === 'granted';
    const waiting = canWrite
      ? await loadWaiting(db, { ...params, person: who.id, kind: 'answers' }, now)
      : null;
    return { assessment, waiting, canUpload: canWrite && assessment.open };
  },
  values: () => ({ file: '' }),
  acts: {
    upload: {
      allow: 'write-answers',
      run: ({ house, who, now, params, files }) => uploadWorkbook({ house, who, now }, params, files[0]),
      next: ({ params }) => paths.checkWorkbook.to(params),
    },
  },
  sentences: uploadSentences,
  view: ({ loaded: { assessment, waiting, canUpload }, form, params }) => {
    const { text, element: FormElement } = form;
    return {
      title: `Fill in your assessment offline ${assessment.pack.edition.id}`,
      back: { to: paths.assessment.to(params), text: 'Back to your assessment' },
      main: (
        <>
          <h1 className="nhsuk-heading-l">Fill in your assessment offline</h1>
          <p className="nhsuk-lede-text">
            Download your answers as an Excel workbook, fill it in where you are offline or with colleagues,
            and upload it here.
          </p>
          {waiting ? (
            <InsetText>
              <p>
                You uploaded {waiting.filename} on {sayMoment(waiting.uploadedAt)}, and have not decided about
                all of it. <a href={paths.checkWorkbook.to(params)}>Check what it changes</a>
              </p>
            </InsetText>
          ) : null}
          <DownloadAndFillIn file={paths.offlineWorkbookFile.to(params)} />
          <h2 className="nhsuk-heading-m">3. Upload it</h2>
          {canUpload ? (
            <>
              <p>
                You then see every change and choose what to save. Nothing is saved before that. Do not upload
                information about patients.
              </p>
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
              {assessment.open
                ? 'Members and administrators can upload a workbook.'
                : 'This assessment is closed, so answers can no longer be changed.'}
            </p>
          )}
        </>
      ),
    };
  },
});

const DownloadAndFillIn = ({ file }: { file: string }) => (
  <>
    <h2 className="nhsuk-heading-m">1. Download the workbook</h2>
    <p>
      It holds your answers as they stand now: levels, supporting information, indicators and policy answers.
      Evidence stays in the service. Keep the file as safe as your answers.
    </p>
    <p>
      <a href={file}>Download your answers (Excel workbook)</a>
    </p>
    <h2 className="nhsuk-heading-m">2. Fill it in</h2>
    <p>
      The first sheet says how. You can move rows and columns. Others can go on answering in the service:
      nothing of theirs is replaced without you seeing both versions.
    </p>
  </>
);
