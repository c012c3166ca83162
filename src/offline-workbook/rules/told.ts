/** What a cell says, and where it stands. */
export type Told = { readonly text: string; readonly sheet: string; readonly cell: string };

/** What was downloaded: the answer's version, and a print of the row as it was then. */
export type Seen = { readonly version: number; readonly print: string | null };

/**
 * What a workbook says of one outcome: cells by `level`, `complete`, `statement`, `policy`, `fields.ID`,
 * `details.ID`, `marks.ID` and `comments.ID`. A cell whose column or row is not in the file is not in here.
 */
export type ToldOutcome = {
  readonly outcome: string;
  /** Null where the file does not tell. */
  readonly seen: Seen | null;
  readonly cells: Readonly<Record<string, Told>>;
};

export type ReadProblemCode =
  | 'sheet-missing'
  | 'sheet-not-read'
  | 'column-missing'
  | 'column-twice'
  | 'column-unknown'
  | 'row-without-code'
  | 'row-unknown'
  | 'row-twice'
  | 'not-asked'
  | 'cut-off';

/** Something in a workbook that was not read; `cell` is null where it is the whole sheet. */
export type ReadProblem = {
  readonly code: ReadProblemCode;
  readonly sheet: string;
  readonly cell: string | null;
  readonly detail: string;
};

export type ReadAnswers = {
  readonly outcomes: readonly ToldOutcome[];
  /** At most `mostProblems`; `more` counts the others. */
  readonly problems: readonly ReadProblem[];
  readonly more: number;
};

export const mostProblems = 100;

/** Why nothing was read; `detail` names whose workbook it is. */
export type Unread = {
  readonly unread:
    | 'no-sheet'
    | 'too-much-text'
    | 'belongs-to-nobody'
    | 'of-another-organisation'
    | 'of-another-edition';
  readonly detail?: string;
};
