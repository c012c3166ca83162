import { Children, type ReactNode } from 'react';

export type CardGroupProps = { width?: 'one-half' | 'one-third' | 'full'; children: ReactNode };

/** Cards side by side and of one height; one below the other on a phone. */
export const CardGroup = ({ width = 'one-half', children }: CardGroupProps) => (
  <ul className="nhsuk-grid-row nhsuk-card-group">
    {Children.map(children, (card) => (
      <li className={`nhsuk-grid-column-${width} nhsuk-card-group__item`}>{card}</li>
    ))}
  </ul>
);
