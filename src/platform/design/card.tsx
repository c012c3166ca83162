import { Card as Library } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import type { HeadingLevel, Size } from './field.tsx';

export type CardProps = {
  heading?: ReactNode;
  headingLevel?: HeadingLevel;
  headingSize?: Size;
  /** Makes the heading a link; `clickable` the whole card, which then may hold no other link. */
  href?: string;
  clickable?: boolean;
  variant?: 'feature' | 'primary' | 'secondary';
  description?: ReactNode;
  children?: ReactNode;
};

/** A card: a heading with what belongs to it. */
export const Card = (props: CardProps) => (
  <Library
    clickable={props.clickable}
    feature={props.variant === 'feature'}
    primary={props.variant === 'primary'}
    secondary={props.variant === 'secondary'}
  >
    {props.heading ? (
      <Library.Heading
        headingLevel={`h${props.headingLevel ?? 2}`}
        className={classes(props.headingSize && `nhsuk-heading-${props.headingSize}`)}
      >
        {props.href ? <Library.Link href={props.href}>{props.heading}</Library.Link> : props.heading}
      </Library.Heading>
    ) : null}
    {props.description ? <Library.Description>{props.description}</Library.Description> : null}
    {props.children}
  </Library>
);
