import { Choice, type ChoiceItem, choiceId, legendOf } from './choice.tsx';
import { classes } from './classes.ts';
import { ErrorMessage, type FieldProps, FormGroup, fieldIds, Hint } from './field.tsx';
import { Fieldset } from './fieldset.tsx';

export type RadiosProps = FieldProps & {
  items: readonly ChoiceItem[];
  /** The value chosen before; without one nothing is preselected. */
  value?: string;
  inline?: boolean;
  small?: boolean;
};

/** One choice of several; an error summary links to `#id`, which is the first radio. */
export const Radios = (props: RadiosProps) => {
  const { id, hintId, errorId, describedBy } = fieldIds(props);
  return (
    <FormGroup error={props.error}>
      <Fieldset {...legendOf(props)} describedBy={describedBy}>
        <Hint id={hintId}>{props.hint}</Hint>
        <ErrorMessage id={errorId}>{props.error}</ErrorMessage>
        <div
          className={classes(
            'nhsuk-radios',
            props.small && 'nhsuk-radios--small',
            props.inline && 'nhsuk-radios--inline',
          )}
          data-module="nhsuk-radios"
        >
          {props.items.map((item, index) =>
            'divider' in item ? (
              <div className="nhsuk-radios__divider" key={item.divider}>
                {item.divider}
              </div>
            ) : (
              <Choice
                kind="radios"
                key={item.value}
                id={item.id ?? choiceId(id, index)}
                name={props.name}
                item={item}
                checked={item.value === props.value}
                disabled={props.disabled}
              />
            ),
          )}
        </div>
      </Fieldset>
    </FormGroup>
  );
};
