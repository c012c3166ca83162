import { ErrorMessage, type FieldProps, FormGroup, fieldIds, Hint } from './field.tsx';
import { Label } from './label.tsx';

export type FileUploadProps = FieldProps & { multiple?: boolean; accept?: string };

/**
 * The browser's own file box. The design system's drop zone is left off (no `data-module`): it fails axe.
 * The form round it needs `encType="multipart/form-data"`.
 */
export const FileUpload = (props: FileUploadProps) => {
  const { id, hintId, errorId, describedBy } = fieldIds(props);
  return (
    <FormGroup error={props.error} className="nhsuk-file-upload">
      <Label {...props} for={id} />
      <Hint id={hintId}>{props.hint}</Hint>
      <ErrorMessage id={errorId}>{props.error}</ErrorMessage>
      <input
        className="nhsuk-file-upload__input"
        id={id}
        name={props.name}
        type="file"
        multiple={props.multiple}
        accept={props.accept}
        disabled={props.disabled}
        aria-describedby={describedBy}
      />
    </FormGroup>
  );
};
