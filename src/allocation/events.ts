import type { Allocation, Named } from './rules/allocation.ts';

declare module '../platform/change/events.ts' {
  interface Events {
    /** Who holds an outcome and by when it is due, before and after. */
    'allocation-changed': {
      readonly edition: string;
      readonly outcome: string;
      /** The version that this change made. */
      readonly version: number;
      readonly before: Allocation;
      readonly after: Allocation;
      /** The step that changed several outcomes at once, or that undid such a step; null for one outcome alone. */
      readonly step: { readonly id: string; readonly kind: StepKind } | null;
    };
    /** Of the time when outcomes had only an owner: nobody writes it any more, old journals hold it. */
    'outcome-allocated': {
      readonly edition: string;
      readonly outcome: string;
      readonly before: Named | null;
      readonly after: Named | null;
    };
  }
}

/** `undo` carries the id of the step that it undid. */
export type StepKind = 'bulk' | 'handover' | 'undo';
