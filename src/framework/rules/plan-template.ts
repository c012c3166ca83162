/** What a column of the improvement plan's workbook holds (R27). */
export const templateFields = [
  'organisation-name',
  'organisation-code',
  'organisation-type',
  'objective',
  'principle',
  'outcome',
  'outcome-title',
  'expected',
  'declared',
  'gap',
  'action',
  'owner',
  'resources',
  'dependencies',
  'mitigation',
  'start',
  'delivery',
  'status',
  'still-valid',
  'comment',
  'reference',
  'level-reached',
  'seen',
] as const;
export type TemplateField = (typeof templateFields)[number];

export const templateKinds = ['text', 'list', 'date', 'yes-or-date', 'hidden'] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** A column as edition data: where it stands, what it is called and what it holds. */
export type TemplateColumn = {
  /** The letter that it has in a spreadsheet. */
  readonly column: string;
  readonly heading: string;
  /** Other headings under which it is recognised. */
  readonly also: readonly string[];
  readonly kind: TemplateKind;
  /** Null where the service has nothing for it: what people enter there is kept as a column of theirs. */
  readonly field: TemplateField | null;
  readonly width: number;
  readonly help: string;
};

/** The workbook of an edition's improvement plans (R26), so that an official one can be loaded without touching code. */
export type PlanTemplate = { readonly sheet: string; readonly columns: readonly TemplateColumn[] };

/** Stands in a heading for the round's month and year. */
export const roundMark = '{round}';

/** A heading in the words of one round. */
export const headingIn = (heading: string, round: string | null): string =>
  heading.replace(roundMark, round ?? '').trim();

/** The place of a column by its letter, from 0: `A`, `S`, `AA`. */
export const placeOf = (column: string): number =>
  [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
