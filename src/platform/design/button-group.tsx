import type { ReactNode } from 'react';

/** Buttons and links side by side, one below the other on a phone. */
export const ButtonGroup = ({ children }: { children: ReactNode }) => (
  <div className="nhsuk-button-group">{children}</div>
);
