import { isRemoved } from '../../platform/change/removed.ts';
import type { EvidenceView } from '../../publication/outputs/evidence-view.ts';

type Props = {
  readonly items: readonly EvidenceView[];
  /** The address of an item's file. */
  readonly to: (id: string) => string;
};

const Name = ({ item, to }: { item: EvidenceView; to: Props['to'] }) => {
  if (item.opens) return <a href={to(item.id)}>{item.title}</a>;
  if (item.address === null || isRemoved(item.address) || item.onRequest || item.removed !== null)
    return <>{item.title}</>;
  return (
    <a href={item.address} rel="noreferrer noopener">
      {item.title}
    </a>
  );
};

/** Evidence as auditors see it: what is available on request they can ask for. */
export const EvidenceItems = ({ items, to }: Props) =>
  items.length === 0 ? (
    <>None attached</>
  ) : (
    <ul className="nhsuk-list">
      {items.map((item) => (
        <li key={item.id}>
          <Name item={item} to={to} />
          <div className="nhsuk-hint nhsuk-u-margin-bottom-0">{item.what}</div>
          {item.sha256 === null ? null : (
            <div>
              SHA-256: <span className="app-hash">{item.sha256}</span>
            </div>
          )}
          {item.removed === null ? null : <strong>{item.removed}</strong>}
          {item.scan === null ? null : <div>{item.scan}.</div>}
        </li>
      ))}
    </ul>
  );
