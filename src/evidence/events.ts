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
    /** The content was removed for good, with that of all earlier versions, on a named decision (R37). */
    'evidence-withdrawn': { readonly id: string; readonly sha256: string | null; readonly reason: string };
  }
}
