import type { Moment } from '../clock.ts';

/** The event by which a removal stands in the chain that it removed words from (R37). */
export const removalType = 'words-removed';

/** An entry whose payload lost words: by its hash when it was written, and the hash of what is left. */
export type RemovedPayload = {
  readonly seq: number;
  readonly payloadHash: string;
  readonly redactedHash: string;
};

/** What a published document says of a removal: when, why, and the hash of its bytes before. */
export type RemovalNote = { readonly on: Moment; readonly because: string; readonly originalHash: string };

const beginning = '[Removed on ';

/** What stands in the place of removed words. */
export const removalMark = (day: string, because: string): string => `${beginning}${day} because ${because}]`;

/** Whether a text is what a removal left. */
export const isRemoved = (text: string): boolean => text.startsWith(beginning);
