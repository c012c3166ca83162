import { Footer as Library } from 'nhsuk-react-components';
import type { ReactNode } from 'react';

export type FooterProps = {
  links: readonly { href: string; label: string }[];
  copyright?: string;
  children?: ReactNode;
};

/** The footer: the same links in the same order on every page (WCAG 3.2.6). */
export const Footer = ({ links, copyright, children }: FooterProps) => (
  <Library>
    <Library.Meta>
      {links.map(({ href, label }) => (
        <Library.ListItem key={href} href={href}>
          {label}
        </Library.ListItem>
      ))}
      {children}
      {copyright ? <Library.Copyright>{copyright}</Library.Copyright> : null}
    </Library.Meta>
  </Library>
);
