import type { ReactNode } from 'react';
import { ArrowLeftIcon, ArrowRightIcon } from './icons.tsx';

type Neighbour = { href: string; title: string };
export type PaginationProps = { previous?: Neighbour; next?: Neighbour };

type StepProps = Neighbour & { way: 'previous' | 'next'; rel: 'prev' | 'next'; icon: ReactNode };

const Step = ({ way, rel, href, title, icon }: StepProps) => (
  <li className={`nhsuk-pagination-item--${way}`}>
    <a className={`nhsuk-pagination__link nhsuk-pagination__link--${rel}`} href={href} rel={rel}>
      <span className="nhsuk-pagination__title">
        {way === 'previous' ? 'Previous' : 'Next'}
        <span className="nhsuk-u-visually-hidden"> page</span>
      </span>
      <span className="nhsuk-u-visually-hidden">:</span>
      <span className="nhsuk-pagination__page">{title}</span>
      {icon}
    </a>
  </li>
);

/** Previous and next page with their titles; nothing when there is neither. */
export const Pagination = ({ previous, next }: PaginationProps) =>
  previous || next ? (
    // biome-ignore lint/a11y/noRedundantRoles: the design system's markup
    <nav className="nhsuk-pagination" role="navigation" aria-label="Pagination">
      <ul className="nhsuk-list nhsuk-pagination__list">
        {previous ? <Step way="previous" rel="prev" icon={<ArrowLeftIcon />} {...previous} /> : null}
        {next ? <Step way="next" rel="next" icon={<ArrowRightIcon />} {...next} /> : null}
      </ul>
    </nav>
  ) : null;
