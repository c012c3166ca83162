import { paths } from '../../paths.ts';
import { isRemoved } from '../../platform/change/removed.ts';
import { sayMoment } from '../../platform/clock.ts';
import type { Evidence, EvidenceVersion } from '../rules/evidence.ts';
import { sayKind, saySize } from './say-evidence.ts';

type Props = { readonly item: Evidence; readonly versions: readonly EvidenceVersion[] };

/** Earlier contents of an item: what each was, who put it there and why, and the way to it. Nothing where there was but one. */
export const EvidenceVersions = ({ item, versions }: Props) =>
  versions.length < 2 ? null : (
    <>
      <h2 className="nhsuk-heading-m">Versions</h2>
      <ol className="nhsuk-list nhsuk-list--border" reversed>
        {versions.map((one) => (
          <li key={one.version}>
            Version {one.version}: <Open item={item} one={one} />
            <div className="nhsuk-hint nhsuk-u-margin-bottom-0">
              {one.sha256 === null ? '' : `${sayKind(one.mediaType)}, ${saySize(one.size ?? 0)}. `}
              {one.addedBy} on {sayMoment(one.addedAt)}
            </div>
            {one.reason === null ? null : <div>{one.reason}</div>}
            {one.sha256 === null ? null : (
              <div>
                SHA-256: <span className="app-hash">{one.sha256}</span>
              </div>
            )}
          </li>
        ))}
      </ol>
    </>
  );

/** The way to one version; its name alone where the content was removed. */
const Open = ({ item, one }: { item: Evidence; one: EvidenceVersion }) => {
  if (one.address !== null && isRemoved(one.address)) return <>{one.address}</>;
  if (one.address !== null)
    return (
      <a className="nhsuk-u-text-break-word" href={one.address} rel="noreferrer noopener">
        {one.address}
      </a>
    );
  if (one.filename === null) return <>removed</>;
  const { organisation, id: evidence } = item;
  return (
    <a href={paths.evidenceVersionFile.to({ organisation, evidence, version: String(one.version) })}>
      {one.filename}
    </a>
  );
};
