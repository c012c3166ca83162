import { classes } from './classes.ts';
import type { FieldProps } from './field.tsx';
import { TitledBy } from './titled-by.tsx';

type LabelProps = Pick<FieldProps, 'label' | 'labelSize' | 'labelHeading' | 'labelHidden'> & { for: string };

/** A label, inside a heading when one is asked for. */
export const Label = ({ label, labelSize, labelHeading, labelHidden, for: target }: LabelProps) => (
  <TitledBy level={labelHeading} className="nhsuk-label-wrapper">
    <label
      className={classes(
        'nhsuk-label',
        labelSize && `nhsuk-label--${labelSize}`,
        labelHidden && 'nhsuk-u-visually-hidden',
      )}
      htmlFor={target}
    >
      {label}
    </label>
  </TitledBy>
);
