/** In a column of kind `date`, text of the form yyyy-mm-dd becomes a real date too. */
export type Cell = string | number | boolean | Date | null;

/** `width` in characters; `options` become a drop-down list, which refuses anything else unless `others`; `note` is a comment on the heading. */
export type Column = {
  heading: string;
  width?: number;
  kind?: 'text' | 'number' | 'date';
  options?: readonly string[];
  others?: boolean;
  note?: string;
};

/** `intro` stands above the header row, one line a row; `hidden` counts columns from 0. */
export type Sheet = {
  name: string;
  intro?: readonly string[];
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  freezeHeader: boolean;
  hidden?: readonly number[];
};

export type Workbook = { title: string; creator: string; created?: Date; sheets: readonly Sheet[] };
