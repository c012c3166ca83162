import { isDay, sayDay } from '../../platform/clock.ts';
import type { ScanState } from '../../platform/files/scan-state.ts';
import { documentTypes, sayDocumentType } from '../rules/document-type.ts';
import type { Evidence } from '../rules/evidence.ts';

const kinds: { readonly [mediaType: string]: string } = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel workbook',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint presentation',
  'application/vnd.oasis.opendocument.text': 'OpenDocument text',
  'application/vnd.oasis.opendocument.spreadsheet': 'OpenDocument spreadsheet',
  'application/vnd.oasis.opendocument.presentation': 'OpenDocument presentation',
  'application/msword': 'Word document',
  'application/vnd.ms-excel': 'Excel workbook',
  'application/vnd.ms-powerpoint': 'PowerPoint presentation',
  'application/vnd.ms-outlook': 'Outlook email',
  'message/rfc822': 'Email',
  'text/csv': 'CSV',
  'text/plain': 'Text',
  'image/png': 'PNG image',
  'image/jpeg': 'JPEG image',
};

/** A kind of file in words. */
export const sayKind = (mediaType: string | null): string => kinds[mediaType ?? ''] ?? 'File';

/** A size as people read it: `340 KB`, `2.1 MB`; files of less than a kilobyte in bytes. */
export function saySize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, '')} MB`;
}

/** What an item is, in one line: `PDF, 340 KB`, `Link`, or that it was removed and why (R37). */
export function sayWhat(item: Evidence): string {
  if (item.shared && item.shared.revokedAt !== null)
    return `${item.shared.fromName} stopped sharing it on ${sayDay(item.shared.revokedAt)}. It no longer opens`;
  if (item.withdrawn) return sayWithdrawn(item.withdrawn);
  if (item.kind === 'link') return 'Link';
  return `${sayKind(item.mediaType)}, ${saySize(item.size ?? 0)}`;
}

/** `Removed on 3 January 2026 because …` */
export const sayWithdrawn = (withdrawn: NonNullable<Evidence['withdrawn']>): string =>
  `Removed on ${sayDay(withdrawn.at)} because: ${withdrawn.reason}`;

/** The state of the virus scan in words; nothing where no scanner is configured. */
export const sayScan: { readonly [S in ScanState]: string | null } = {
  'not-scanned': null,
  waiting: 'Not checked for viruses yet. You can download it once it has been checked',
  clean: 'No virus found',
  infected: 'A virus was found. The file cannot be downloaded. Ask an administrator to remove it',
};

/** `PDF, 340 KB. Policy or strategy. Version 2. Effective from … Added by … on …`, as far as it is known. */
export const aboutItem = (item: Evidence): string =>
  [
    sayWhat(item),
    item.documentType === 'other' ? null : sayDocumentType(item.documentType),
    item.version > 1 ? `Version ${item.version}` : null,
    item.effectiveOn === null ? null : `Effective from ${sayDay(item.effectiveOn)}`,
    item.onRequest ? 'Available on request' : null,
    item.shared ? `Shared by ${item.addedBy}` : `Added by ${item.addedBy} on ${sayDay(item.addedAt)}`,
  ]
    .filter((part) => part !== null)
    .join('. ');

type Described = {
  readonly title?: string;
  readonly documentType?: string;
  readonly effectiveOn?: string | null;
  readonly reviewBy?: string | null;
  readonly onRequest?: boolean;
};

const notSet = 'Not set';
const sayDate = (day: string | null): string =>
  day === null || day === '' ? notSet : isDay(day) ? sayDay(day) : day;

/** Details line by line in words, always in the same order; what is not given is left out. */
export function sayDetails(details: Described): { readonly key: string; readonly value: string }[] {
  const { title, documentType, effectiveOn, reviewBy, onRequest } = details;
  const type = documentTypes.find((one) => one === documentType);
  return [
    ...(title === undefined ? [] : [{ key: 'Title', value: title.trim() }]),
    ...(documentType === undefined
      ? []
      : [{ key: 'Kind of evidence', value: type ? sayDocumentType(type) : documentType }]),
    ...(effectiveOn === undefined ? [] : [{ key: 'Effective date', value: sayDate(effectiveOn) }]),
    ...(reviewBy === undefined ? [] : [{ key: 'Review-by date', value: sayDate(reviewBy) }]),
    ...(onRequest === undefined ? [] : [{ key: 'Available on request', value: onRequest ? 'Yes' : 'No' }]),
  ];
}
