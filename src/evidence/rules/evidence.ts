import type { Day, Moment } from '../../platform/clock.ts';
import type { DocumentType } from './document-type.ts';

/** A file whose content has been inspected and stored; size in bytes. */
export type StoredFile = {
  readonly filename: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
};

type Titled = { readonly id: string; readonly title: string };

/** A file or link as it is added. */
export type NewEvidence =
  | (Titled & StoredFile & { readonly kind: 'file' })
  | (Titled & { readonly kind: 'link'; readonly address: string });

/** Who removed the content, when and why (R37). */
export type Withdrawal = { readonly at: Moment; readonly by: string; readonly reason: string };

/** What an item holds: a file by its hash, or an address. */
export type Content = {
  readonly filename: string | null;
  readonly mediaType: string | null;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly address: string | null;
};

/** What a new item holds. */
export const contentOf = (item: NewEvidence): Content =>
  item.kind === 'link'
    ? { filename: null, mediaType: null, size: null, sha256: null, address: item.address }
    : {
        filename: item.filename,
        mediaType: item.mediaType,
        size: item.size,
        sha256: item.sha256,
        address: null,
      };

/** One of the contents that an item has had: who put it there, when and why (the first needs no reason). */
export type EvidenceVersion = Content & {
  readonly version: number;
  readonly addedAt: Moment;
  readonly addedBy: string;
  readonly reason: string | null;
};

/** An item of evidence of an organisation, with its latest content. After a withdrawal title and hash stay; filename and address go. */
export type Evidence = Titled &
  Content & {
    readonly organisation: string;
    readonly kind: 'file' | 'link';
    readonly documentType: DocumentType;
    readonly effectiveOn: Day | null;
    readonly reviewBy: Day | null;
    /** Its title is handed over at a publication, its content is not (R38). */
    readonly onRequest: boolean;
    /** Counts the changes of what is said of it (R7). */
    readonly detailsVersion: number;
    /** Counts its contents. */
    readonly version: number;
    readonly addedAt: Moment;
    readonly addedBy: string;
    readonly withdrawn: Withdrawal | null;
    /** Only where it is not the asking organisation's own. */
    readonly shared?: Sharing;
  };

/** How another organisation's item came to the one that asks for it, and whether it still may read it. */
export type Sharing = {
  readonly from: string;
  readonly fromName: string;
  readonly with: string;
  readonly revokedAt: Moment | null;
};

/** Whether an item can be used now: not removed, and not another organisation's that is no longer shared. */
export const isUsable = ({ withdrawn, shared }: Evidence): boolean =>
  withdrawn === null && (shared === undefined || shared.revokedAt === null);

/** The largest file taken: 20 MB. */
export const fileLimit = 20 * 1024 ** 2;
export const titleLimit = 200;
export const addressLimit = 2_000;
export const reasonLimit = 1_000;

/** What an event about an item is about, for histories. */
export const aboutEvidence = (id: string): string => `evidence/${id}`;
