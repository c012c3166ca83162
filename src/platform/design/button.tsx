import type { ReactNode } from 'react';
import { classes } from './classes.ts';

type Look = {
  variant?: 'secondary' | 'secondary-solid' | 'warning' | 'reverse' | 'login' | 'brand';
  small?: boolean;
  children: ReactNode;
};

export type ButtonProps = Look & {
  /** Sent with the form: `act` and what to do, where it has several buttons. */
  name?: string;
  value?: string;
  type?: 'submit' | 'button';
  id?: string;
  disabled?: boolean;
  preventDoubleClick?: boolean;
  /** Sends the form elsewhere; `form` is the id of the form when the button stands outside it. */
  formAction?: string;
  form?: string;
  'aria-label'?: string;
};

export type ButtonLinkProps = Look & { href: string };

const look = ({ variant, small }: Look) =>
  classes('nhsuk-button', variant && `nhsuk-button--${variant}`, small && 'nhsuk-button--small');

/** A button that sends its form. */
export const Button = ({
  variant,
  small,
  children,
  preventDoubleClick,
  type = 'submit',
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    className={look({ variant, small, children })}
    data-module="nhsuk-button"
    data-prevent-double-click={preventDoubleClick}
    type={type}
    aria-disabled={rest.disabled ? 'true' : undefined}
  >
    {children}
  </button>
);

/** A link that looks like a button, for the next step of a journey. */
export const ButtonLink = ({ href, ...rest }: ButtonLinkProps) => (
  // biome-ignore lint/a11y/useSemanticElements: the design system's markup
  <a className={look(rest)} data-module="nhsuk-button" href={href} role="button" draggable="false">
    {rest.children}
  </a>
);
