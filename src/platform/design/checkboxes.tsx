import type { ReactNode } from 'react';
import { Choice, type ChoiceItem, choiceId, legendOf } from './choice.tsx';
import { classes } from './classes.ts';
import { ErrorMessage, type FieldProps, FormGroup, fieldIds, Hint } from './field.tsx';
import { Fieldset } from './fieldset.tsx';

export type CheckboxesProps = Omit<FieldProps, 'label'> & {
  /** The legend; a single confirmation goes without. */
  label?: ReactNode;
  items: readonly (ChoiceItem & { exclusive?: boolean })[];
  values?: readonly string[];
  inline?: boolean;
  small?: boolean;
};

/** Any number of several choices; an error summary links to `#id`, which is the first box. */
export const Checkboxes = (props: CheckboxesProps) => {
  const { label } = props;
  const { id, hintId, errorId, describedBy } = fieldIds(props);
  const boxes = (
    <>
      <Hint id={hintId}>{props.hint}</Hint>
      <ErrorMessage id={errorId}>{props.error}</ErrorMessage>
      <div
        className={classes(
          'nhsuk-checkboxes',
          props.small && 'nhsuk-checkboxes--small',
          props.inline && 'nhsuk-checkboxes--inline',
        )}
        data-module="nhsuk-checkboxes"
      >
        {props.items.map((item, index) =>
          'divider' in item ? (
            <div className="nhsuk-checkboxes__divider" key={item.divider}>
              {item.divider}
            </div>
          ) : (
            <Choice
              kind="checkboxes"
              key={item.value}
              id={item.id ?? choiceId(id, index)}
              name={props.name}
              item={item}
              checked={props.values?.includes(item.value) ?? false}
              disabled={props.disabled}
              describedBy={label ? undefined : describedBy}
              data={{ 'data-behaviour': item.exclusive ? 'exclusive' : undefined }}
            />
          ),
        )}
      </div>
    </>
  );
  return (
    <FormGroup error={props.error}>
      {label ? (
        <Fieldset {...legendOf({ ...props, label })} describedBy={describedBy}>
          {boxes}
        </Fieldset>
      ) : (
        boxes
      )}
    </FormGroup>
  );
};
