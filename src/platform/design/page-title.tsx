import type { ReactNode } from 'react';
import type { Size } from './field.tsx';

export type PageTitleProps = { caption?: ReactNode; size?: Size; children: ReactNode };

/** The page's one h1, under the caption that says what it belongs to. */
export const PageTitle = ({ caption, size = 'l', children }: PageTitleProps) => (
  <h1 className={`nhsuk-heading-${size}`}>
    {caption ? (
      <span className={size === 's' ? 'nhsuk-caption' : `nhsuk-caption-${size}`}>{caption} </span>
    ) : null}
    {children}
  </h1>
);
