import { FileUpload } from '../../platform/design/file-upload.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import type { Form } from '../../platform/pages/form.tsx';
import { fileLimit } from '../rules/evidence.ts';
import type { EvidenceValues } from './sentences.ts';

/** For a page's `uploads`, where `EvidenceFields` stand on it. */
export const evidenceUploads = { field: 'file', limit: fileLimit } as const;

/** What may be chosen, for the browser's dialogue; the content decides when it arrives. */
export const acceptedFiles =
  '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.doc,.xls,.ppt,.csv,.txt,.text,.log,.md,.png,.jpg,.jpeg,.msg,.eml';

export const kindsHint = 'PDF, Office, OpenDocument, CSV, text, PNG, JPEG, MSG or EML, up to 20 MB';

/** Must be read before a file is chosen (R37). */
export const NoPatients = () => (
  <p>
    <strong>Do not upload information about patients.</strong>
  </p>
);

/** Boxes for one file or one link with a title; needs `evidenceValues`, `evidenceSentences` and `evidenceUploads` on the page. */
export const EvidenceFields = ({ form }: { form: Pick<Form<EvidenceValues>, 'text'> }) => (
  <>
    <NoPatients />
    <FileUpload {...form.text('file')} label="Upload a file" hint={kindsHint} accept={acceptedFiles} />
    <TextInput
      {...form.text('link')}
      label="Or add a link"
      hint="The full address, for example https://intranet.example.nhs.uk"
      inputmode="url"
      spellcheck={false}
      autocapitalize="none"
    />
    <TextInput
      {...form.text('title')}
      label="Title (optional)"
      hint="What people will see in the list. Without a title we use the file’s name or the link’s address"
    />
  </>
);
