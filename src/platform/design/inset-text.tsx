import { InsetText as Library } from 'nhsuk-react-components';
import type { ReactNode } from 'react';

/** Words set apart from the rest; give paragraphs. */
export const InsetText = ({ children }: { children: ReactNode }) => <Library>{children}</Library>;
