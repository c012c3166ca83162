/** A table of texts; `widths` are shares of the page's width, `rowHeader` says that the first cell heads its row. */
export type TableBlock = {
  caption: string;
  headers: readonly string[];
  rows: readonly (readonly string[])[];
  widths?: readonly number[];
  rowHeader?: boolean;
};

/** What documents are made of: the same blocks become a page, a PDF and a Word document, so that none says more than another. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | ({ kind: 'table' } & TableBlock)
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'summary'; caption?: string; rows: readonly { key: string; value: string }[] };
