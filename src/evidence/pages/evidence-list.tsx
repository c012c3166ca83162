import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { isRemoved } from '../../platform/change/removed.ts';
import { sayDay } from '../../platform/clock.ts';
import type { Evidence } from '../rules/evidence.ts';
import { sayWhat } from './say-evidence.ts';

type Props = {
  readonly items: readonly Evidence[];
  /** What can be done with an item here: a button that takes it off, for example. */
  /** Where its title leads, if not to its own page; null: nowhere. */
  readonly addressOf?: (item: Evidence) => string | null;
  readonly action?: (item: Evidence) => ReactNode;
};

/** The page of an item: for what others share one of the receiver’s own. */
const pageOf = ({ id: evidence, organisation, shared }: Evidence): string =>
  shared
    ? paths.sharedEvidence.to({ organisation: shared.with, evidence })
    : paths.evidence.to({ organisation, evidence });

/** The content of an item itself, for those who may not open its page; what another organisation shares they do not get. */
export const fileOf = ({ id: evidence, organisation, kind, address, shared }: Evidence): string | null => {
  if (shared) return null;
  if (kind === 'file') return paths.evidenceFile.to({ organisation, evidence });
  return address !== null && isRemoved(address) ? null : address;
};

/** Items of evidence, each with a link to its own page, what it is, who added it and when. */
export const EvidenceList = ({ items, action, addressOf = pageOf }: Props) => (
  <ul className="nhsuk-list nhsuk-list--border">
    {items.map((item) => (
      <li key={item.id}>
        <Title item={item} to={addressOf(item)} />
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

const Title = ({ item, to }: { item: Evidence; to: string | null }) =>
  to === null ? <strong>{item.title}</strong> : <a href={to}>{item.title}</a>;
