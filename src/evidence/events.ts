import type { Details } from './rules/details.ts';
import type { Content, NewEvidence } from './rules/evidence.ts';

declare module '../platform/change/events.ts' {
  interface Events {
    /** About `evidence/ID`. Never the content: its hash. */
    'evidence-added': NewEvidence;
    /** What is said of an item; `before` holds only what was replaced. */
    'evidence-details-changed': {
      readonly id: string;
      readonly version: number;
      readonly before: Partial<Details>;
      readonly after: Details;
    };
    /** A newer file or address for the same item. */
    'evidence-replaced': Content & {
      readonly id: string;
      readonly version: number;
      readonly reason: string;
    };
    /** Another organisation may read and attach it, until that is revoked. */
    'evidence-shared': { readonly evidence: string; readonly with: string };
    /** With the title that the receiver goes on reading. */
    'evidence-sharing-revoked': { readonly evidence: string; readonly with: string; readonly title: string };
    /** About `EDITION/OUTCOME`: another organisation may read its supporting information. */
    'statement-shared': { readonly edition: string; readonly outcome: string; readonly with: string };
    'statement-sharing-revoked': {
      readonly edition: string;
      readonly outcome: string;
      readonly with: string;
    };
    /** The content was removed for good, with that of all earlier versions, on a named decision (R37). */
    'evidence-withdrawn': { readonly id: string; readonly sha256: string | null; readonly reason: string };
  }
}
