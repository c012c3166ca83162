import { type Fault, twice } from './check-pack.ts';
import type { Edition } from './pack.ts';
import { placeOf, roundMark, type TemplateColumn, type TemplateField } from './plan-template.ts';

/** Without these no row can be known again, or no action said. */
const needed: readonly TemplateField[] = ['organisation-code', 'outcome', 'action', 'reference'];

/** What a field is written and read as; every other is text. */
const kinds: { readonly [F in TemplateField]?: TemplateColumn['kind'] } = {
  start: 'date',
  delivery: 'date',
  status: 'list',
  'level-reached': 'list',
  'still-valid': 'yes-or-date',
  reference: 'hidden',
  seen: 'hidden',
};

/** A template's columns follow one another, hold each thing once and as what it is; its comments name the round. */
export function faultsOfTemplate({ planTemplate, planUpdates }: Edition): readonly Fault[] {
  if (planTemplate === null) return [];
  const { columns } = planTemplate;
  const fields = columns.flatMap(({ field }) => field ?? []);
  const headings = columns.flatMap(({ heading, also }) => [heading, ...also]);
  const at = (column: TemplateColumn) => `plan-template.columns.${column.column}`;
  const fault = (path: string, problem: string): Fault => ({ path, problem });
  return [
    ...columns.flatMap((column, n) =>
      placeOf(column.column) === n
        ? []
        : [fault(at(column), `it stands in place ${n + 1}, and columns follow one another from A`)],
    ),
    ...twice(fields).map((field) => fault('plan-template', `${field} has two columns`)),
    ...twice(headings.map((one) => one.toLowerCase())).map((heading) =>
      fault('plan-template', `the heading ${heading} is used twice`),
    ),
    ...needed
      .filter((field) => !fields.includes(field))
      .map((field) => fault('plan-template', `there is no column for ${field}`)),
    ...columns.flatMap((column) => faultsOfColumn(column).map((problem) => fault(at(column), problem))),
    ...(fields.some((field) => field === 'still-valid' || field === 'comment') && planUpdates.length === 0
      ? [fault('plan-template', 'it has columns of updates, but the edition has no plan-updates')]
      : []),
  ];
}

function faultsOfColumn({ field, kind, heading }: TemplateColumn): readonly string[] {
  const right = field === null ? 'text' : (kinds[field] ?? 'text');
  return [
    ...(kind === right ? [] : [`${field ?? 'a column without a field'} is of the kind ${right}`]),
    ...(field === 'comment' && !heading.includes(roundMark)
      ? [`its heading names the round: ${roundMark}`]
      : []),
    ...(field !== 'comment' && heading.includes(roundMark)
      ? ['only the comments’ heading names the round']
      : []),
  ];
}
