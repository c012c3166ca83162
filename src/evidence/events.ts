import type { NewEvidence } from './rules/evidence.ts';

declare module '../platform/change/events.ts' {
  interface Events {
    /** About `evidence/ID`. Never the content: its hash. */
    'evidence-added': NewEvidence;
    /** The content was removed for good, on a named decision (R37). */
    'evidence-withdrawn': { readonly id: string; readonly sha256: string | null; readonly reason: string };
  }
}
