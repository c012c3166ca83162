import { editionOfYears, shortYears } from './edition-name.ts';

/** What an organisation can stand as for an edition. The last three occur in imported history only (R21). */
export const statuses = [
  'standards-met',
  'approaching-standards',
  'standards-not-met',
  'standards-exceeded',
  'entry-level',
  'standards-not-fully-met-plan-agreed',
] as const;
export type Status = (typeof statuses)[number];

/** The public label: the year with its status, or that nothing is published. */
export type Label =
  | { readonly edition: string; readonly status: Status }
  | { readonly edition: null; readonly status: 'not-published' };

export const notPublished: Label = { edition: null, status: 'not-published' };

/** Where a label stands: on a page, `2024-25 Standards met`, or in the public file, `24/25 Standards Met`. */
export type LabelForm = 'page' | 'file';

const words: { readonly [S in Label['status']]: { readonly [F in LabelForm]: string } } = {
  'not-published': { page: 'Not published', file: 'Not Published' },
  'standards-met': { page: 'Standards met', file: 'Standards Met' },
  'approaching-standards': { page: 'Approaching standards', file: 'Approaching Standards' },
  'standards-not-met': { page: 'Standards not met', file: 'Standards Not Met' },
  'standards-exceeded': { page: 'Standards exceeded', file: 'Standards Exceeded' },
  'entry-level': { page: 'Entry level', file: 'Entry Level' },
  'standards-not-fully-met-plan-agreed': {
    page: 'Standards not fully met (plan agreed)',
    file: 'Standards Not Fully Met (Plan Agreed)',
  },
};

/** A status without its year, where what stands around it names the edition. */
export const sayStatus = (status: Status): string => words[status].page;

/** A label in words. The one function that says it, for pages and for the public file (R21, R36). */
export function sayLabel(label: Label, form: LabelForm): string {
  const said = words[label.status][form];
  if (label.edition === null) return said;
  const year = form === 'page' ? label.edition : (shortYears(label.edition) ?? label.edition);
  return `${year} ${said}`;
}

/** The label that the public file's text stands for, or null; the same table read backwards. */
export function labelFrom(text: string): Label | null {
  if (text === words['not-published'].file) return notPublished;
  const [years = '', ...rest] = text.split(' ');
  const edition = editionOfYears(years);
  const status = statuses.find((one) => words[one].file === rest.join(' '));
  return edition !== null && status !== undefined ? { edition, status } : null;
}
