import { Details as Library } from 'nhsuk-react-components';
import type { ReactNode } from 'react';

export type DetailsProps = { summary: ReactNode; open?: boolean; expander?: boolean; children: ReactNode };

/** Text that opens under its summary; `expander` is the boxed form. */
export const Details = ({ summary, open, expander, children }: DetailsProps) => (
  <Library open={open} expander={expander}>
    <Library.Summary>{summary}</Library.Summary>
    <Library.Text>{children}</Library.Text>
  </Library>
);
