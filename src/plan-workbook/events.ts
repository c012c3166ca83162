import type { Emailed } from '../improvement-plan/rules/version.ts';

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
      /** What each row made, where it came by email: the version of the action, and of its answer in the round. */
      readonly made?: readonly MadeRow[];
    };
  }
}

/** The versions that one row made; null: of that nothing was changed. */
export type MadeRow = {
  readonly reference: string;
  readonly action: number | null;
  readonly answer: number | null;
};

/** The cells of one action in columns that are not of the template, by heading. */
export type KeptCells = {
  readonly reference: string;
  readonly cells: Readonly<Record<string, string>>;
};
