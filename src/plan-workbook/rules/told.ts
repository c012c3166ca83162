import type { TemplateField } from '../../framework/rules/plan-template.ts';
import type { Told } from '../../offline-workbook/rules/told.ts';
import type { Seen } from './texts.ts';

/** What one row of a workbook says. A cell whose column is not in the file is not in here. */
export type PlanRow = {
  /** By which it is chosen: the action's reference, or `row-7` where it has none. */
  readonly key: string;
  /** Empty in a row that somebody added. */
  readonly reference: string;
  /** Null where the file does not tell what was downloaded. */
  readonly seen: Seen | null;
  readonly cells: { readonly [F in TemplateField]?: Told };
  /** Columns that are not of the template, by heading. */
  readonly more: Readonly<Record<string, string>>;
};

export type ReadProblemCode =
  | 'sheet-not-read'
  | 'column-missing'
  | 'column-twice'
  | 'column-kept'
  | 'row-twice'
  | 'cut-off';

/** Something to know of how a workbook was read; `cell` is null where it is the whole sheet. */
export type ReadProblem = {
  readonly code: ReadProblemCode;
  readonly sheet: string;
  readonly cell: string | null;
  readonly detail: string;
};

export type ReadPlan = {
  readonly rows: readonly PlanRow[];
  /** Headings of columns that are not of the template, in order. */
  readonly columns: readonly string[];
  /** At most `mostProblems`; `more` counts the others. */
  readonly problems: readonly ReadProblem[];
  readonly more: number;
};

/** Why nothing was read; `detail` names what the workbook is. */
export type Unread = {
  readonly unread:
    | 'no-sheet'
    | 'too-much-text'
    | 'too-many-actions'
    | 'belongs-to-nobody'
    | 'of-another-organisation'
    | 'of-another-edition'
    | 'of-another-round'
    | 'no-references';
  readonly detail?: string;
};
