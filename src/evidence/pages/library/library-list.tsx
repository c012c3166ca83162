import type { Use } from '../../../assessment/load-uses-of.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import type { Evidence } from '../../rules/evidence.ts';
import { aboutItem } from '../say-evidence.ts';
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
