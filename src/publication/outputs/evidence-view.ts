import { sayKind, sayScan, saySize, sayWithdrawn } from '../../evidence/pages/say-evidence.ts';
import type { Withdrawal } from '../../evidence/rules/evidence.ts';
import { mayDownload, type ScanState } from '../../platform/files/scan-state.ts';
import type { SnapshotEvidence, SnapshotFunctions } from '../rules/snapshot.ts';

/** How an item stands today, by its id: whether it was removed (R37), and what the virus scan says of a file. */
export type Holdings = ReadonlyMap<
  string,
  { readonly withdrawn: Withdrawal | null; readonly scan: ScanState | null }
>;

/** Evidence as readers see it. */
export type EvidenceView = {
  readonly id: string;
  readonly title: string;
  /** `PDF, 340 KB` or `Link`. */
  readonly what: string;
  readonly filename: string | null;
  readonly address: string | null;
  readonly sha256: string | null;
  /** `Removed on 3 January 2026 because …` (R37). */
  readonly removed: string | null;
  /** Its title was handed over, its content was not: whoever wants to see it asks (R38). */
  readonly onRequest: boolean;
  /** Whether its file can be opened now. */
  readonly opens: boolean;
  /** Why it cannot, where that is the virus scan's doing. */
  readonly scan: string | null;
};

/** One item of evidence as a snapshot names it, and whether it can be opened. */
export function evidenceView(item: SnapshotEvidence, holdings: Holdings): EvidenceView {
  const { id, title, filename, address, sha256 } = item;
  const kind = item.kind === 'link' ? 'Link' : `${sayKind(item.mediaType)}, ${saySize(item.size ?? 0)}`;
  const what = item.sharedBy ? `${kind}, shared by ${item.sharedBy.name}` : kind;
  const standing = standingOf(item, holdings);
  if (!item.onRequest) return { id, title, what, filename, address, sha256, onRequest: false, ...standing };
  const asked = { what: `${what}, available on request`, onRequest: true, opens: false, scan: null };
  return { id, title, filename, address, sha256, ...standing, ...asked };
}

/** The essential functions file, in the same shape. */
export function functionsView(file: SnapshotFunctions, holdings: Holdings): EvidenceView {
  return {
    id: file.id,
    title: file.filename,
    what: saySize(file.size),
    filename: file.filename,
    address: null,
    sha256: file.sha256,
    onRequest: false,
    ...standingOf(file, holdings),
  };
}

function standingOf({ id, sha256 }: { id: string; sha256: string | null }, holdings: Holdings) {
  const held = holdings.get(id);
  const removed = held?.withdrawn ? sayWithdrawn(held.withdrawn) : null;
  const scan = held?.scan ?? null;
  const opens = sha256 !== null && removed === null && scan !== null && mayDownload(scan);
  return { removed, opens, scan: removed !== null || opens || scan === null ? null : sayScan[scan] };
}
