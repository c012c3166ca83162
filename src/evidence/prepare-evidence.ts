import { invalid, type Refusal } from '../platform/change/decision.ts';
import type { Event } from '../platform/change/events.ts';
import type { Moment } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import type { FileProblem } from '../platform/documents/file-kinds.ts';
import { inspectFile } from '../platform/documents/inspect-file.ts';
import { isRefused } from '../platform/documents/refusal.ts';
import { safeFilename } from '../platform/documents/safe-filename.ts';
import { keepScan } from '../platform/files/scans.ts';
import type { House } from '../platform/house.ts';
import type { Upload } from '../platform/pages/page.ts';
import { holdContent } from './contents.ts';
import { type Added, decideAddFile, decideAddLink, type TitleProblem } from './rules/add.ts';
import { checkAddress, type LinkProblem } from './rules/address.ts';
import { fileLimit, type StoredFile } from './rules/evidence.ts';
import { loadSameEvidence } from './store.ts';

/** What a form offers: files, a link, or both; a title where it is one thing. */
export type Offer = {
  readonly files: readonly Upload[];
  readonly link: string;
  readonly title: string;
};

export type FileOfferProblem = `file-${FileProblem}` | 'file-infected';
export type OfferProblem = FileOfferProblem | LinkProblem | 'nothing-offered' | 'one-title-for-several';
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
  { files, link, title }: Offer,
  now: Moment,
): Promise<readonly Prepared[] | Refusal<OfferProblem>> {
  const things = files.length + (link.trim() === '' ? 0 : 1);
  if (things === 0) return invalid({ code: 'nothing-offered' });
  if (things > 1 && title.trim() !== '') return invalid({ code: 'one-title-for-several' });
  const checked = link.trim() === '' ? null : checkAddress(link);
  if (checked && 'problem' in checked) return invalid({ code: checked.problem });
  const prepared = new Map<string, Prepared>();
  for (const upload of files) {
    const file = await prepareFile(house, upload, now);
    if ('refused' in file) return file;
    // The same file chosen twice is one item.
    prepared.set(file.sha256, { kind: 'file', file, bytes: upload.bytes, title });
  }
  if (checked) prepared.set(checked.address, { kind: 'link', address: checked.address, title });
  return [...prepared.values()];
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
 * together with its own (that the items now serve an outcome).
 */
export async function addPrepared(
  tx: Transaction,
  house: House,
  organisation: string,
  prepared: readonly Prepared[],
): Promise<{ events: readonly Event[]; added: readonly Added[] } | Refusal<TitleProblem | LinkProblem>> {
  const hashes = prepared.flatMap((one) => (one.kind === 'file' ? one.file.sha256 : []));
  // In one order for everybody, or two organisations with the same two files wait for each other for ever.
  for (const sha256 of hashes.sort()) await holdContent(tx, sha256);
  const added: Added[] = [];
  for (const one of prepared) {
    const decided = await addOne(tx, house, organisation, one);
    if ('refused' in decided) return decided;
    added.push(decided);
  }
  return { events: added.flatMap((one) => one.events), added };
}

async function addOne(
  tx: Transaction,
  house: House,
  organisation: string,
  prepared: Prepared,
): Promise<Added | Refusal<TitleProblem | LinkProblem>> {
  const same = prepared.kind === 'file' ? { sha256: prepared.file.sha256 } : { address: prepared.address };
  const shelf = { organisation, existing: await loadSameEvidence(tx, organisation, same) };
  if (prepared.kind === 'link') return decideAddLink(shelf, prepared.address, prepared.title, house.newId());
  // Somebody may have had the same content removed since it was stored a moment ago.
  if (!(await house.files.has(prepared.file.sha256))) await house.files.put(prepared.bytes);
  return decideAddFile(shelf, prepared.file, prepared.title, house.newId());
}
