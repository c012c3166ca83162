import { classes } from './classes.ts';
import { ErrorMessage, type FieldProps, FormGroup, fieldIds, Hint } from './field.tsx';
import { Label } from './label.tsx';

export type SelectProps = FieldProps & {
  items: readonly { value: string; label: string; disabled?: boolean }[];
  value?: string;
  autocomplete?: string;
};

/** One choice from a long list; put an empty-valued first item where nothing is chosen yet. */
export const Select = (props: SelectProps) => {
  const { id, hintId, errorId, describedBy } = fieldIds(props);
  return (
    <FormGroup error={props.error}>
      <Label {...props} for={id} />
      <Hint id={hintId}>{props.hint}</Hint>
      <ErrorMessage id={errorId}>{props.error}</ErrorMessage>
      <select
        className={classes('nhsuk-select', !!props.error && 'nhsuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedBy}
        autoComplete={props.autocomplete}
        defaultValue={props.value}
      >
        {props.items.map((item) => (
          <option key={item.value} value={item.value} disabled={item.disabled}>
            {item.label}
          </option>
        ))}
      </select>
    </FormGroup>
  );
};
