import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export type Size = 's' | 'm' | 'l' | 'xl';
export type HeadingLevel = 1 | 2 | 3 | 4;

/** What every form field takes. `id` is the name unless given; an error is one sentence. */
export type FieldProps = {
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  labelSize?: Size;
  /** Wraps the label or legend in this heading: 1 where the question is the page's title. */
  labelHeading?: HeadingLevel;
  labelHidden?: boolean;
  disabled?: boolean;
};

type Described = Pick<FieldProps, 'name' | 'id' | 'hint' | 'error'>;

/** The ids by which a field's box, hint and error know each other. */
export const fieldIds = ({ name, id = name, hint, error }: Described, before?: string) => {
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return { id, hintId, errorId, describedBy: classes(before, hintId, errorId) };
};

type GroupProps = {
  error?: unknown;
  className?: string;
  /** `data-…` hooks for nhsuk-frontend's own script. */
  data?: Record<`data-${string}`, string | number | undefined>;
  children: ReactNode;
};

/** The box round a field, with the red bar when it has an error. */
export const FormGroup = ({ error, className, data, children }: GroupProps) => (
  <div className={classes('nhsuk-form-group', !!error && 'nhsuk-form-group--error', className)} {...data}>
    {children}
  </div>
);

/** A field's hint; nothing without text. */
export const Hint = ({
  id,
  className,
  children,
}: {
  id?: string;
  className?: string;
  children?: ReactNode;
}) =>
  children ? (
    <div className={classes('nhsuk-hint', className)} id={id}>
      {children}
    </div>
  ) : null;

/** A field's error with its hidden "Error: "; nothing without a sentence. */
export const ErrorMessage = ({ id, children }: { id?: string; children?: string }) =>
  children ? (
    <span className="nhsuk-error-message" id={id}>
      <span className="nhsuk-u-visually-hidden">Error: </span>
      {children}
    </span>
  ) : null;
