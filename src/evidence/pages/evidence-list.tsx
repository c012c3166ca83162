import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { sayDay } from '../../platform/clock.ts';
import type { Evidence } from '../rules/evidence.ts';
import { sayWhat } from './say-evidence.ts';

type Props = {
  readonly items: readonly Evidence[];
  /** What can be done with an item here: a button that takes it off, for example. */
  readonly action?: (item: Evidence) => ReactNode;
};

/** The page of an item: for what others share one of the receiver’s own. */
const addressOf = ({ id: evidence, organisation, shared }: Evidence): string =>
  shared
    ? paths.sharedEvidence.to({ organisation: shared.with, evidence })
    : paths.evidence.to({ organisation, evidence });

/** Items of evidence, each with a link to its own page, what it is, who added it and when. */
export const EvidenceList = ({ items, action }: Props) => (
  <ul className="nhsuk-list nhsuk-list--border">
    {items.map((item) => (
      <li key={item.id}>
        <a href={addressOf(item)}>{item.title}</a>
        <div className="nhsuk-hint nhsuk-u-margin-bottom-0">
          {sayWhat(item)}.{' '}
          {item.shared
            ? `Shared by ${item.shared.fromName}`
            : `Added by ${item.addedBy} on ${sayDay(item.addedAt)}`}
        </div>
        {action?.(item)}
      </li>
    ))}
  </ul>
);
