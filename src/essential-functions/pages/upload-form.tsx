import { acceptedFiles, kindsHint, NoPatients } from '../../evidence/pages/evidence-fields.tsx';
import { Button } from '../../platform/design/button.tsx';
import { FileUpload } from '../../platform/design/file-upload.tsx';
import type { Form } from '../../platform/pages/form.tsx';
import { ReasonFields } from './reason-fields.tsx';

export const noUpload = { file: '', reason: '', explanation: '' };
type Values = typeof noUpload & { readonly version: string };

type Props = { readonly form: Pick<Form<Values>, 'text' | 'element'>; readonly isReplacing: boolean };

/** Uploads the first file, or replaces the current one and says why (R28). */
export const UploadForm = ({ form: { element: FormElement, text }, isReplacing }: Props) => (
  <>
    <h2 className="nhsuk-heading-m">{isReplacing ? 'Replace the file' : 'Upload your file'}</h2>
    <NoPatients />
    <FormElement>
      <input type="hidden" name="version" value={text('version').value} />
      <FileUpload
        {...text('file')}
        label="Essential functions file"
        hint={`The filled in template (an Excel workbook) is best. ${kindsHint}`}
        accept={acceptedFiles}
      />
      {isReplacing ? <ReasonFields form={{ text }} label="Why are you replacing it?" /> : null}
      <Button name="act" value="upload" preventDoubleClick>
        {isReplacing ? 'Replace file' : 'Upload file'}
      </Button>
    </FormElement>
  </>
);
