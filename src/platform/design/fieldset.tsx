import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import type { HeadingLevel, Size } from './field.tsx';
import { TitledBy } from './titled-by.tsx';

export type FieldsetProps = {
  legend: ReactNode;
  legendSize?: Size;
  legendHeading?: HeadingLevel;
  legendHidden?: boolean;
  describedBy?: string;
  role?: 'group';
  id?: string;
  children?: ReactNode;
};

/** Fields that belong to one question, under its legend. */
export const Fieldset = (props: FieldsetProps) => (
  <fieldset className="nhsuk-fieldset" role={props.role} id={props.id} aria-describedby={props.describedBy}>
    <legend
      className={classes(
        'nhsuk-fieldset__legend',
        props.legendSize && `nhsuk-fieldset__legend--${props.legendSize}`,
        props.legendHidden && 'nhsuk-u-visually-hidden',
      )}
    >
      <TitledBy level={props.legendHeading} className="nhsuk-fieldset__heading">
        {props.legend}
      </TitledBy>
    </legend>
    {props.children}
  </fieldset>
);
