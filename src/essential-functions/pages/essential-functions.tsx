import { fileSentences } from '../../evidence/pages/sentences.ts';
import { fileLimit } from '../../evidence/rules/evidence.ts';
import { paths } from '../../paths.ts';
import type { Recorded } from '../../platform/change/events.ts';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { page } from '../../platform/pages/page.ts';
import { AskRemovalLink } from '../../removal-request/pages/ask-removal-link.tsx';
import { uploadEssentialFunctions } from '../upload-essential-functions.ts';
import { CurrentFile, EarlierVersions } from './current-file.tsx';
import { loadEssentialFunctionsPage } from './load.ts';
import { reasonSentences } from './reason-fields.tsx';
import { RecordedFunctions, RecordedVersions } from './recorded-functions.tsx';
import { ReviewersSaid } from './reviewers-said.tsx';
import { Scope } from './scope.tsx';
import { noUpload, UploadForm } from './upload-form.tsx';

/** The scope of the assessment: what is essential, as a file that the organisation keeps up to date. */
export const essentialFunctionsPage = page({
  at: paths.essentialFunctions,
  allow: 'read-working-answers',
  load: loadEssentialFunctionsPage,
  values: ({ versions }) => ({ ...noUpload, version: String(versions[0]?.version ?? 0) }),
  keeps: true,
  uploads: { field: 'file', limit: fileLimit },
  acts: {
    upload: {
      allow: 'write-answers',
      run: ({ house, who, now, params, values, files }) =>
        uploadEssentialFunctions({ house, who, now }, params, { ...values, upload: files[0] }),
      next: ({ params }, events) => ({
        to: paths.essentialFunctionsFile.to({ ...params, version: uploadedVersion(events) }),
        notice: 'Your essential functions file was uploaded.',
      }),
    },
  },
  sentences: {
    ...fileSentences,
    'file-missing': { field: 'file', text: 'Select your essential functions file' },
    'same-file': { field: 'file', text: 'This is the file that is here already. Select the changed one' },
    ...reasonSentences,
    'replaced-meanwhile': {
      text: 'Somebody has uploaded a file in the meantime. Check it below, then select your file again if it should replace it',
    },
  },
  view: ({ loaded, form, params, now, who }) => ({
    title: 'Essential functions',
    back: { to: paths.assessment.to(params), text: 'Back to your assessment' },
    main: (
      <>
        <h1 className="nhsuk-heading-l">Essential functions</h1>
        <Scope {...params} />
        {loaded.open ? null : (
          <InsetText>
            <p>This edition is closed. Functions and file can no longer be changed.</p>
          </InsetText>
        )}
        <ReviewersSaid challenges={loaded.challenges} where={params} />
        <RecordedFunctions loaded={loaded} where={params} now={now} />
        <h2 className="nhsuk-heading-m">Your current file</h2>
        <CurrentFile {...loaded} where={params} />
        {loaded.canWrite ? <UploadForm form={form} isReplacing={loaded.versions.length > 0} /> : null}
        <RecordedVersions scopeVersions={loaded.scopeVersions} where={params} />
        <EarlierVersions organisation={params.organisation} versions={loaded.versions.slice(1)} />
        <AskRemovalLink
          who={who}
          organisation={params.organisation}
          place="functions"
          at={`Essential functions of ${params.edition}`}
        />
      </>
    ),
  }),
});

/** The version that an upload made. */
const uploadedVersion = (events: readonly Recorded[]): string =>
  String(
    events.flatMap((one) => (one.type === 'essential-functions-uploaded' ? one.payload.version : []))[0] ?? 1,
  );
