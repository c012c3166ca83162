import type { Moment } from '../../platform/clock.ts';

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

/** An item of evidence of an organisation. After a withdrawal title and hash stay; filename and address go. */
export type Evidence = Titled & {
  readonly organisation: string;
  readonly kind: 'file' | 'link';
  readonly filename: string | null;
  readonly mediaType: string | null;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly address: string | null;
  readonly addedAt: Moment;
  readonly addedBy: string;
  readonly withdrawn: Withdrawal | null;
};

/** The largest file taken: 20 MB. */
export const fileLimit = 20 * 1024 ** 2;
export const titleLimit = 200;
export const addressLimit = 2_000;
export const reasonLimit = 1_000;

/** What an event about an item is about, for histories. */
export const aboutEvidence = (id: string): string => `evidence/${id}`;
