import { mayDownload, scanState } from '../platform/files/scan-state.ts';
import { loadScans } from '../platform/files/scans.ts';
import type { House } from '../platform/house.ts';
import type { Taken } from '../platform/pages/page.ts';
import type { Evidence } from './rules/evidence.ts';

/** A file by its hash: an item's latest, or one that it had. */
export type Held = Pick<Evidence, 'withdrawn' | 'sha256' | 'filename' | 'mediaType' | 'title'>;

/** An item's file to take away, or null: withdrawn, a link, or not found clean where a scanner is configured. */
export async function takeFile(house: House, item: Held): Promise<Taken | null> {
  if (item.withdrawn || item.sha256 === null) return null;
  if (!mayDownload(await scanOf(house, item.sha256))) return null;
  return {
    filename: item.filename ?? item.title,
    type: item.mediaType ?? 'application/octet-stream',
    body: await house.files.open(item.sha256),
  };
}

/** How the virus scan of one content stands. */
export async function scanOf(house: House, sha256: string) {
  const scans = await loadScans(house.db, [sha256]);
  return scanState(scans.get(sha256) ?? null, house.scanner !== undefined);
}
