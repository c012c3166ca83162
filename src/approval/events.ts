import type { Day } from '../platform/clock.ts';
import type { Changes } from './rules/changes.ts';
import type { Decision } from './rules/decide.ts';

/** An item that was approved and is not any more, with what changed, by name. */
export type Lapsed = { readonly item: string; readonly title: string; readonly changes: Changes };

type Shown = { readonly item: string; readonly contentHash: string; readonly content: string };

declare module '../platform/change/events.ts' {
  interface Events {
    /** The SIRO was asked; told in the same mail which approvals have lapsed. */
    'approval-asked': {
      readonly edition: string;
      readonly items: readonly {
        readonly item: string;
        readonly title: string;
        readonly contentHash: string;
      }[];
      readonly lapsed: readonly Lapsed[];
    };
    /** What was shown stands in the event, so that what changed since can be told (R39). */
    'approval-decided': {
      readonly edition: string;
      readonly decisions: readonly (Decision & { readonly title: string })[];
      /** The SIRO in whose place a deputy decided. */
      readonly deputyFor: { readonly id: string; readonly name: string } | null;
    };
    'approval-attested': {
      readonly edition: string;
      readonly items: readonly (Shown & { readonly title: string })[];
      readonly by: string;
      readonly on: Day;
      readonly how: string;
    };
    'approval-objected': {
      readonly edition: string;
      readonly items: readonly { readonly item: string; readonly title: string }[];
      readonly comment: string;
    };
    /** The service told the SIRO; the lapse itself is that the content is another. */
    'approvals-lapsed': { readonly edition: string; readonly items: readonly Lapsed[] };
    'siro-deputy-named': {
      readonly number: number;
      readonly person: { readonly id: string; readonly name: string };
      readonly from: Day;
      readonly to: Day;
    };
    'siro-deputy-ended': {
      readonly number: number;
      readonly person: { readonly id: string; readonly name: string };
    };
  }
}
