import type { Use } from '../../../assessment/load-uses-of.ts';
import { paths } from '../../../paths.ts';
import { type Day, sayDay } from '../../../platform/clock.ts';
import { sayDocumentType } from '../../rules/document-type.ts';
import type { Evidence } from '../../rules/evidence.ts';
import { sayWhat } from '../say-evidence.ts';
import { ReviewWords } from './review-words.tsx';

type Props = {
  readonly organisation: string;
  readonly items: readonly Evidence[];
  readonly uses: ReadonlyMap<string, readonly Use[]>;
  readonly today: Day;
};

/** The items of a library: what each is, how old, where it is used. */
export const LibraryList = ({ organisation, items, uses, today }: Props) => (
  <ul className="nhsuk-list nhsuk-list--border">
    {items.map((item) => (
      <li key={item.id}>
        <a className="nhsuk-u-text-break-word" href={paths.evidence.to({ organisation, evidence: item.id })}>
          {item.title}
        </a>
        <ReviewWords item={item} today={today} />
        <div className="nhsuk-hint nhsuk-u-margin-bottom-0">{aboutItem(item)}</div>
        <Uses organisation={organisation} uses={uses.get(item.id) ?? []} />
      </li>
    ))}
  </ul>
);

/** `PDF, 340 KB. Policy or strategy. Version 2. Effective from … Added by … on …`, as far as it is known. */
export const aboutItem = (item: Evidence): string =>
  [
    sayWhat(item),
    item.documentType === 'other' ? null : sayDocumentType(item.documentType),
    item.version > 1 ? `Version ${item.version}` : null,
    item.effectiveOn === null ? null : `Effective from ${sayDay(item.effectiveOn)}`,
    item.onRequest ? 'Available on request' : null,
    `Added by ${item.addedBy} on ${sayDay(item.addedAt)}`,
  ]
    .filter((part) => part !== null)
    .join('. ');

const Uses = ({ organisation, uses }: { organisation: string; uses: readonly Use[] }) => (
  <div>
    {uses.length === 0 ? 'Not attached to any outcome' : 'Used for '}
    {uses.map(({ edition, outcome }, index) => (
      <span key={`${edition} ${outcome}`}>
        {index === 0 ? '' : ', '}
        <a href={paths.outcome.to({ organisation, edition, outcome })}>
          {outcome} ({edition})
        </a>
      </span>
    ))}
  </div>
);
