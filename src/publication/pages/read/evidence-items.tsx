import { isRemoved } from '../../../platform/change/removed.ts';
import type { EvidenceView } from '../../outputs/evidence-view.ts';
import { addresses } from './addresses.ts';
import type { Where } from './load-reading.ts';

type Props = { readonly item: EvidenceView; readonly where: Where };

const Name = ({ item, where }: Props) => {
  if (item.opens || (item.onRequest && item.removed === null))
    return <a href={addresses[where.kind].file.to({ ...where, evidence: item.id })}>{item.title}</a>;
  if (item.address === null || isRemoved(item.address)) return <>{item.title}</>;
  return (
    <a href={item.address} rel="noreferrer noopener">
      {item.title}
    </a>
  );
};

/** One item as the snapshot names it. A file opens from here also after it was detached (R11), unless it was removed (R37). */
export const EvidenceItem = ({ item, where }: Props) => (
  <>
    <Name item={item} where={where} />
    <div className="nhsuk-hint nhsuk-u-margin-bottom-0">
      {item.what}
      {item.filename === null || item.filename === item.title ? '' : `, ${item.filename}`}
    </div>
    {item.sha256 === null ? null : (
      <div>
        SHA-256: <span className="app-hash">{item.sha256}</span>
      </div>
    )}
    {item.removed === null ? null : <strong>{item.removed}</strong>}
    {item.scan === null ? null : <div>{item.scan}.</div>}
  </>
);

/** The evidence of an outcome. */
export const EvidenceItems = ({ items, where }: { items: readonly EvidenceView[]; where: Where }) =>
  items.length === 0 ? (
    <>None attached</>
  ) : (
    <ul className="nhsuk-list">
      {items.map((item) => (
        <li key={item.id}>
          <EvidenceItem item={item} where={where} />
        </li>
      ))}
    </ul>
  );
