import type { ReactNode } from 'react';
import { type FieldProps, Hint } from './field.tsx';

export type ChoiceItem =
  | { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean; id?: string; name?: string }
  | { divider: string };

type ChoiceProps = {
  kind: 'radios' | 'checkboxes';
  id: string;
  name: string;
  item: Exclude<ChoiceItem, { divider: string }>;
  checked: boolean;
  disabled?: boolean;
  describedBy?: string;
  data?: Record<`data-${string}`, string | undefined>;
};

/** One radio or checkbox with its label and hint. */
export const Choice = ({ kind, id, name, item, checked, disabled, describedBy, data }: ChoiceProps) => {
  const hintId = item.hint ? `${id}-item-hint` : undefined;
  return (
    <div className={`nhsuk-${kind}__item`}>
      <input
        className={`nhsuk-${kind}__input`}
        id={id}
        name={item.name ?? name}
        type={kind === 'radios' ? 'radio' : 'checkbox'}
        value={item.value}
        defaultChecked={checked}
        disabled={item.disabled ?? disabled}
        aria-describedby={[describedBy, hintId].filter(Boolean).join(' ') || undefined}
        {...data}
      />
      <label className={`nhsuk-label nhsuk-${kind}__label`} htmlFor={id}>
        {item.label}
      </label>
      <Hint id={hintId} className={`nhsuk-${kind}__hint`}>
        {item.hint}
      </Hint>
    </div>
  );
};

/** A group's first box carries the group's own id, so that an error summary can link to it. */
export const choiceId = (group: string, index: number) => (index === 0 ? group : `${group}-${index + 1}`);

/** The legend's props of a field that is a group of choices. */
export const legendOf = (field: FieldProps) => ({
  legend: field.label,
  legendSize: field.labelSize,
  legendHeading: field.labelHeading,
  legendHidden: field.labelHidden,
});
