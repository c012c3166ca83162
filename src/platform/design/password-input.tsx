import { ErrorMessage, type FieldProps, FormGroup, fieldIds, Hint } from './field.tsx';
import { InputBox, type Width } from './input-box.tsx';
import { Label } from './label.tsx';

export type PasswordInputProps = FieldProps & {
  autocomplete?: 'current-password' | 'new-password';
  width?: Width;
};

/** A password, never shown again, with a "Show" button that appears with JavaScript. */
export const PasswordInput = (props: PasswordInputProps) => {
  const { id, hintId, errorId, describedBy } = fieldIds(props);
  return (
    <FormGroup
      error={props.error}
      className="nhsuk-password-input"
      data={{ 'data-module': 'nhsuk-password-input' }}
    >
      <Label {...props} for={id} />
      <Hint id={hintId}>{props.hint}</Hint>
      <ErrorMessage id={errorId}>{props.error}</ErrorMessage>
      <div className="nhsuk-input-wrapper">
        <InputBox
          id={id}
          name={props.name}
          type="password"
          error={props.error}
          describedBy={describedBy}
          width={props.width}
          className="nhsuk-password-input__input nhsuk-js-password-input-input"
          autocomplete={props.autocomplete ?? 'current-password'}
          autocapitalize="none"
          spellcheck={false}
          disabled={props.disabled}
        />
        <button
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small nhsuk-password-input__toggle nhsuk-js-password-input-toggle"
          data-module="nhsuk-button"
          type="button"
          disabled={props.disabled}
          aria-disabled={props.disabled ? 'true' : undefined}
          aria-label="Show password"
          aria-controls={id}
          hidden
        >
          Show
        </button>
      </div>
    </FormGroup>
  );
};
