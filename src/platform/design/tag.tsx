import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export type TagColour =
  | 'white'
  | 'grey'
  | 'green'
  | 'aqua-green'
  | 'blue'
  | 'purple'
  | 'pink'
  | 'red'
  | 'orange'
  | 'yellow'
  | 'no-colour';

export type TagProps = { colour?: TagColour; border?: boolean; className?: string; children: ReactNode };

/** A status in words; the colour only repeats what they say. */
export const Tag = ({ colour, border = true, className, children }: TagProps) => (
  <strong
    className={classes(
      'nhsuk-tag',
      colour && `nhsuk-tag--${colour}`,
      !border && 'nhsuk-tag--no-border',
      className,
    )}
  >
    {children}
  </strong>
);
