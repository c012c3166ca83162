import type { ReactNode } from 'react';

export type ErrorSummaryProps = {
  heading?: ReactNode;
  description?: ReactNode;
  /** `href` is `#` and the field's id; without one the problem belongs to no field. */
  errors?: readonly { text: ReactNode; href?: string }[];
};

/** What stopped a form, first on its page; the title needs "Error: " too. */
export const ErrorSummary = ({
  heading = 'There is a problem',
  description,
  errors = [],
}: ErrorSummaryProps) => (
  <div className="nhsuk-error-summary" data-module="nhsuk-error-summary">
    <div role="alert">
      <h2 className="nhsuk-error-summary__heading">{heading}</h2>
      <div className="nhsuk-error-summary__body">
        {description ? <p>{description}</p> : null}
        {errors.length ? (
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {errors.map(({ text, href }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
              <li key={index}>{href ? <a href={href}>{text}</a> : text}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  </div>
);
