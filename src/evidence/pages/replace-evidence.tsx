import { isFunctionsFile } from '../../essential-functions/is-functions-file.ts';
import { paths } from '../../paths.ts';
import type { Problem } from '../../platform/change/decision.ts';
import { Button } from '../../platform/design/button.tsx';
import { ButtonGroup } from '../../platform/design/button-group.tsx';
import { FileUpload } from '../../platform/design/file-upload.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import { leadTo, page } from '../../platform/pages/page.ts';
import { replaceEvidence } from '../replace-evidence.ts';
import { reasonLimit } from '../rules/evidence.ts';
import { loadEvidence } from '../store.ts';
import { acceptedFiles, evidenceUploads, kindsHint, NoPatients } from './evidence-fields.tsx';
import { evidenceSentences, fileSentences } from './sentences.ts';

/** Puts a newer file or address in the place of an item's. */
export const replaceEvidencePage = page({
  at: paths.replaceEvidence,
  allow: 'write-answers',
  load: async ({ db, params }) => {
    const item = await loadEvidence(db, params.organisation, params.evidence);
    if (!item) return null;
    const fixed = item.withdrawn !== null || (await isFunctionsFile(db, item.id));
    return fixed ? leadTo(paths.evidence.to(params)) : { item };
  },
  values: ({ item }) => ({ version: String(item.version), file: '', link: '', reason: '' }),
  keeps: true,
  uploads: evidenceUploads,
  acts: {
    replace: {
      run: ({ house, who, now, params, values, files }) =>
        replaceEvidence(
          { house, who, now },
          params,
          { seen: Number(values.version), upload: files[0], link: values.link, reason: values.reason },
          isFunctionsFile,
        ),
      next: ({ params, loaded: { item } }) => ({
        to: paths.evidence.to(params),
        notice: `Version ${item.version + 1} is saved. Version ${item.version} can still be opened below.`,
      }),
    },
  },
  sentences: {
    ...fileSentences,
    'link-missing': evidenceSentences['link-missing'],
    'link-not-web': evidenceSentences['link-not-web'],
    'link-with-password': evidenceSentences['link-with-password'],
    'link-too-long': evidenceSentences['link-too-long'],
    'file-missing': { field: 'file', text: 'Select the newer file' },
    'same-content': { field: 'file', text: 'This is the same as the latest version' },
    'held-elsewhere': {
      field: 'file',
      text: ({ detail }: Problem) => `This is in your evidence library already, as “${detail ?? ''}”`,
    },
    'replace-reason-missing': {
      field: 'reason',
      text: 'Enter what changed, or why there is a newer version',
    },
    'replace-reason-too-long': {
      field: 'reason',
      text: `What changed must be ${reasonLimit.toLocaleString('en-GB')} characters or fewer`,
    },
    'replaced-meanwhile': {
      text: 'Somebody added a newer version after you opened this page. Look at it before you add another',
    },
    'already-withdrawn': { text: 'The content was removed in the meantime' },
    'held-as-it-is': { text: 'This is an essential functions file. Upload a new one where you scope them' },
  },
  view: ({ loaded: { item }, form, values, params }) => ({
    title: `Add a newer version of ${item.title}`,
    back: { to: paths.evidence.to(params), text: 'Back to the evidence' },
    main: (
      <>
        <h1 className="nhsuk-heading-l">
          <span className="nhsuk-caption-l nhsuk-u-text-break-word">{item.title}</span>
          Add a newer version
        </h1>
        <p>
          Every outcome that uses this evidence shows the newer version. What you have published keeps version{' '}
          {item.version}, and earlier versions stay in your library.
        </p>
        <form.element>
          <input type="hidden" name="version" value={values.version} />
          {item.kind === 'file' ? (
            <>
              <NoPatients />
              <FileUpload {...form.text('file')} label="Newer file" hint={kindsHint} accept={acceptedFiles} />
            </>
          ) : (
            <TextInput
              {...form.text('link')}
              label="Newer link"
              hint={`Now ${item.address ?? ''}`}
              inputmode="url"
              spellcheck={false}
              autocapitalize="none"
            />
          )}
          <Textarea
            {...form.text('reason')}
            label="What changed?"
            hint="For example, yearly review, approved by the board in March"
            rows={3}
            maxLength={reasonLimit}
            threshold={75}
          />
          <ButtonGroup>
            <Button name="act" value="replace" preventDoubleClick>
              Save newer version
            </Button>
            <a href={paths.evidence.to(params)}>Cancel</a>
          </ButtonGroup>
        </form.element>
      </>
    ),
  }),
});
