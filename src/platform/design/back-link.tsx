import type { ReactNode } from 'react';

export type BackLinkProps = { href: string; label?: ReactNode };

/** One step back, to an address that is named and not to the browser's history. */
export const BackLink = ({ href, label = 'Back' }: BackLinkProps) => (
  <a className="nhsuk-back-link" href={href}>
    {label}
  </a>
);
