import type { ReactNode } from 'react';
import { ErrorMessage, type FieldProps, FormGroup, fieldIds, Hint } from './field.tsx';
import { InputBox, type InputMode, type Width } from './input-box.tsx';
import { Label } from './label.tsx';

export type TextInputProps = FieldProps & {
  value?: string;
  type?: 'text' | 'email' | 'tel' | 'url';
  width?: Width;
  code?: boolean;
  prefix?: ReactNode;
  suffix?: ReactNode;
  autocomplete?: string;
  autocapitalize?: string;
  inputmode?: InputMode;
  spellcheck?: boolean;
};

const Affix = ({ at, children }: { at: 'prefix' | 'suffix'; children?: ReactNode }) =>
  children ? (
    <div className={`nhsuk-input-wrapper__${at}`} aria-hidden="true">
      {children}
    </div>
  ) : null;

/** A one-line field. */
export const TextInput = (props: TextInputProps) => {
  const { hint, error, prefix, suffix } = props;
  const { id, hintId, errorId, describedBy } = fieldIds(props);
  const box = <InputBox {...props} id={id} describedBy={describedBy} />;
  return (
    <FormGroup error={error}>
      <Label {...props} for={id} />
      <Hint id={hintId}>{hint}</Hint>
      <ErrorMessage id={errorId}>{error}</ErrorMessage>
      {prefix || suffix ? (
        <div className="nhsuk-input-wrapper">
          <Affix at="prefix">{prefix}</Affix>
          {box}
          <Affix at="suffix">{suffix}</Affix>
        </div>
      ) : (
        box
      )}
    </FormGroup>
  );
};
