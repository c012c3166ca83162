import { invalid, type Refusal } from '../platform/change/decision.ts';
import type { Moment } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import type { FileProblem } from '../platform/documents/file-kinds.ts';
import { inspectFile } from '../platform/documents/inspect-file.ts';
import { isRefused } from '../platform/documents/refusal.ts';
import { safeFilename } from '../platform/documents/safe-filename.ts';
import { keepScan } from '../platform/files/scans.ts';
import type { House } from '../platform/house.ts';
import type { Upload } from '../platform/pages/page.ts';
import { type Added, decideAddFile, decideAddLink, type TitleProblem } from './rules/add.ts';
import { checkAddress, type LinkProblem } from './rules/address.ts';
import { fileLimit, type StoredFile } from './rules/evidence.ts';
import { holdContent, loadSameEvidence } from './store.ts';

/** What a form offers: one file or one link, and a title for it. */
export type Offer = {
  readonly upload: Upload | undefined;
  readonly title: string;
  readonly address: string;
};

export type FileOfferProblem = `file-${FileProblem}` | 'file-infected';
export type OfferProblem = FileOfferProblem | LinkProblem | 'nothing-offered' | 'both-offered';
export type EvidenceProblem = OfferProblem | TitleProblem;

/** Ready to be added in a transaction: a file is stored, a link well formed. */
export type Prepared =
  | {
      readonly kind: 'file';
      readonly file: StoredFile;
      readonly bytes: Uint8Array;
      readonly title: string;
    }
  | { readonly kind: 'link'; readonly address: string; readonly title: string };

/** How long a person waits for the scanner when uploading; after that the file waits alone. */
const scanAtUpload = 10_000;

/**
 * Prepares what was offered, before the transaction: nothing of it belongs to anybody until
 * `addPrepared` has run. Refuses files by their content, and infected ones without storing them.
 */
export async function prepareEvidence(
  house: House,
  offer: Offer,
  now: Moment,
): Promise<Prepared | Refusal<OfferProblem>> {
  const { upload, title, address } = offer;
  if (upload && address.trim() !== '') return invalid({ code: 'both-offered' });
  if (upload) {
    const stored = await prepareFile(house, upload, now);
    return 'refused' in stored ? stored : { kind: 'file', file: stored, bytes: upload.bytes, title };
  }
  if (address.trim() === '') return invalid({ code: 'nothing-offered' });
  const checked = checkAddress(address);
  return 'problem' in checked
    ? invalid({ code: checked.problem })
    : { kind: 'link', address: checked.address, title };
}

/** Inspects, scans and stores one file. */
export async function prepareFile(
  house: House,
  upload: Upload,
  now: Moment,
): Promise<StoredFile | Refusal<FileOfferProblem>> {
  if (upload.truncated) return invalid({ code: 'file-too-large' });
  const filename = safeFilename(upload.filename);
  const inspected = await inspectFile(upload.bytes, filename, fileLimit);
  if (isRefused(inspected)) return invalid({ code: `file-${inspected.refused}`, detail: inspected.detail });
  const scan = await house.scanner?.([upload.bytes], scanAtUpload);
  if (scan?.state === 'infected') return invalid({ code: 'file-infected', detail: scan.found });
  const stored = await house.files.put(upload.bytes);
  if (scan) await keepScan(house.db, stored.sha256, scan, now);
  return { filename, mediaType: inspected.mediaType, ...stored };
}

/**
 * Inside a transaction: decides on what was prepared. The caller records the events it answers, alone or
 * together with its own (that the item now serves an outcome).
 */
export async function addPrepared(
  tx: Transaction,
  house: House,
  organisation: string,
  prepared: Prepared,
): Promise<Added | Refusal<TitleProblem | LinkProblem>> {
  const same = prepared.kind === 'file' ? { sha256: prepared.file.sha256 } : { address: prepared.address };
  const shelf = { organisation, existing: await loadSameEvidence(tx, organisation, same) };
  if (prepared.kind === 'link') return decideAddLink(shelf, prepared.address, prepared.title, house.newId());
  await holdContent(tx, prepared.file.sha256);
  // Somebody may have had the same content removed since it was stored a moment ago.
  if (!(await house.files.has(prepared.file.sha256))) await house.files.put(prepared.bytes);
  return decideAddFile(shelf, prepared.file, prepared.title, house.newId());
}
