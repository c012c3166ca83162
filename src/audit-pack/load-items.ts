import { aboutItem } from '../evidence/pages/say-evidence.ts';
import type { Evidence } from '../evidence/rules/evidence.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { safeFilename } from '../platform/documents/safe-filename.ts';
import { mayDownload, type ScanState, scanState } from '../platform/files/scan-state.ts';
import { loadScans } from '../platform/files/scans.ts';
import type { House } from '../platform/house.ts';
import type { Absence, PackItem } from './rules/plan.ts';

/** Items of evidence ready to be packed: whether each one's content may be taken away and is there. */
export async function loadItems(
  house: House,
  db: Queryable,
  evidence: readonly Evidence[],
  includesOnRequest: boolean,
): Promise<ReadonlyMap<string, PackItem>> {
  const scans = await loadScans(
    db,
    evidence.flatMap((one) => one.sha256 ?? []),
  );
  const items = new Map<string, PackItem>();
  for (const one of evidence) {
    const scan = scanState(scans.get(one.sha256 ?? '') ?? null, house.scanner !== undefined);
    const absence =
      absenceOf(one, scan, includesOnRequest) ?? ((await isThere(house, one)) ? null : 'not-found');
    items.set(one.id, itemOf(one, absence));
  }
  return items;
}

function absenceOf(item: Evidence, scan: ScanState, includesOnRequest: boolean): Absence | null {
  if (item.shared && item.shared.revokedAt !== null) return 'revoked';
  if (item.withdrawn) return 'removed';
  if (item.onRequest && !includesOnRequest) return 'on-request';
  if (item.kind === 'link') return 'link';
  if (mayDownload(scan)) return null;
  return scan === 'infected' ? 'infected' : 'waiting';
}

const isThere = (house: House, { sha256 }: Evidence): Promise<boolean> =>
  sha256 === null ? Promise.resolve(false) : house.files.has(sha256);

const itemOf = (item: Evidence, absence: Absence | null): PackItem => ({
  id: item.id,
  title: item.title,
  about: aboutItem(item),
  filename: safeFilename(item.filename ?? item.title),
  mediaType: item.mediaType,
  size: item.size ?? 0,
  sha256: item.sha256,
  // An address that is available on request is not told either.
  address: absence === 'on-request' ? null : item.address,
  absence,
  because: item.withdrawn?.reason ?? null,
});
