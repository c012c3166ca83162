import { paths } from '../../../paths.ts';
import { Button } from '../../../platform/design/button.tsx';
import { FileUpload } from '../../../platform/design/file-upload.tsx';
import type { Form } from '../../../platform/pages/form.tsx';

type Props = {
  readonly form: Form<{ readonly objectives: readonly string[]; readonly file: string }>;
  readonly where: { readonly organisation: string; readonly edition: string };
  /** The earlier edition. */
  readonly edition: string;
};

/** Nothing of last year is in the service: it can come in a workbook. */
export const NoSource = ({ form, where, edition }: Props) => {
  const { element: FormElement, text } = form;
  return (
    <>
      <p>
        Your organisation has no {edition} answers in this service. If you have them elsewhere, put them into
        an assessment workbook for {edition} and upload it here: they become suggestions in the same way.
      </p>
      <p>
        <a href={paths.offlineWorkbookFile.to({ ...where, edition })}>
          Download an assessment workbook for {edition} (Excel workbook)
        </a>
      </p>
      <FormElement>
        <FileUpload
          {...text('file')}
          label={`Your ${edition} assessment workbook`}
          hint="An Excel workbook (xlsx), up to 10 MB. Do not upload information about patients"
          accept=".xlsx"
        />
        <Button name="act" value="upload" preventDoubleClick>
          Upload and carry forward
        </Button>
      </FormElement>
    </>
  );
};
