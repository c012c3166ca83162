import { legendOf } from './choice.tsx';
import { ErrorMessage, type FieldProps, FormGroup, fieldIds, Hint } from './field.tsx';
import { Fieldset } from './fieldset.tsx';
import { InputBox } from './input-box.tsx';

export type DatePart = 'day' | 'month' | 'year';

export type DateInputProps = FieldProps & {
  /** What was typed, as typed. */
  value?: Partial<Record<DatePart, string>>;
  /** The boxes at fault; all three when the error names none. */
  errorParts?: readonly DatePart[];
  /** How the boxes are named where it is not `NAME-day`, `NAME-month`, `NAME-year`: items of a repeated field. */
  partName?: (part: DatePart) => string;
  /** Asks for a date of birth's `bday-…` values. */
  birthday?: boolean;
};

const parts = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
] as const;

/** Three boxes named and with the ids `NAME-day`, `NAME-month`, `NAME-year`: link errors to `#ID-day`. */
export const DateInput = (props: DateInputProps) => {
  const { name, value = {}, error, disabled } = props;
  const { id, hintId, errorId, describedBy } = fieldIds(props);
  const faulty = (part: DatePart) => !!error && (props.errorParts?.includes(part) ?? true);
  return (
    <FormGroup error={error}>
      <Fieldset {...legendOf(props)} describedBy={describedBy} role="group">
        <Hint id={hintId}>{props.hint}</Hint>
        <ErrorMessage id={errorId}>{error}</ErrorMessage>
        <div className="nhsuk-date-input" id={id}>
          {parts.map(({ part, label, width }) => (
            <div className="nhsuk-date-input__item" key={part}>
              <FormGroup error={faulty(part)}>
                <label className="nhsuk-label nhsuk-date-input__label" htmlFor={`${id}-${part}`}>
                  {label}
                </label>
                <InputBox
                  id={`${id}-${part}`}
                  name={props.partName?.(part) ?? `${name}-${part}`}
                  value={value[part]}
                  error={faulty(part)}
                  width={width}
                  className="nhsuk-date-input__input"
                  autocomplete={props.birthday ? `bday-${part}` : undefined}
                  inputmode="numeric"
                  disabled={disabled}
                />
              </FormGroup>
            </div>
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  );
};
