import type { Day } from '../platform/clock.ts';

declare module '../platform/change/events.ts' {
  interface Events {
    /** Rows of a workbook were taken into a plan: with the changes of its actions, after them. About `EDITION/improvement-plan`. */
    'plan-workbook-taken': {
      readonly edition: string;
      readonly filename: string;
      /** References of the actions, in the workbook's order. */
      readonly changed: readonly string[];
      readonly added: readonly string[];
      /** The round of which something was answered; null: none. */
      readonly round: string | null;
      /** Every heading of the organisation's own that its workbooks carry from now on, in order. */
      readonly columns: readonly string[];
      /** What stands in those columns, of the actions in whose row something stands. */
      readonly more: readonly KeptCells[];
      /** The email that it came by, where a reviewer took it on behalf of the organisation (R26). */
      readonly emailed: Emailed | null;
    };
  }
}

/** Where a workbook came from that a reviewer loads. */
export type Emailed = { readonly sender: string; readonly sentOn: Day };

/** The cells of one action in columns that are not of the template, by heading. */
export type KeptCells = {
  readonly reference: string;
  readonly cells: Readonly<Record<string, string>>;
};
