import { WarningCallout as Library } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import type { HeadingLevel } from './field.tsx';

export type WarningCalloutProps = { heading?: string; headingLevel?: HeadingLevel; children: ReactNode };

/** A warning that must be read before going on; give paragraphs. */
export const WarningCallout = ({
  heading = 'Important',
  headingLevel = 3,
  children,
}: WarningCalloutProps) => (
  <Library>
    <Library.Heading headingLevel={`h${headingLevel}`}>{heading}</Library.Heading>
    {children}
  </Library>
);
