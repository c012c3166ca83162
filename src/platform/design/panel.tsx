import type { ReactNode } from 'react';
import type { HeadingLevel } from './field.tsx';
import { TitledBy } from './titled-by.tsx';

export type PanelProps = { heading: ReactNode; headingLevel?: HeadingLevel; children?: ReactNode };

/** The green panel of a confirmation page; its heading is the page's h1. */
export const Panel = ({ heading, headingLevel = 1, children }: PanelProps) => (
  <div className="nhsuk-panel">
    <TitledBy level={headingLevel} className="nhsuk-panel__heading">
      {heading}
    </TitledBy>
    {children ? <div className="nhsuk-panel__body">{children}</div> : null}
  </div>
);
