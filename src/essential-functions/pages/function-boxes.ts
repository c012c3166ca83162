import type { Problem } from '../../platform/change/decision.ts';
import { isDay } from '../../platform/clock.ts';
import { dateFrom, datePartsOf } from '../../platform/pages/date-parts.ts';
import { type Field, headingOf } from '../rules/columns.ts';
import { moreOf } from '../rules/difference.ts';
import { type Entry, entryFrom, type Fields, fieldsOf } from '../rules/entry.ts';
import type { FunctionInput, FunctionProblem } from '../rules/save-function.ts';
import { reasonSentences } from './reason-fields.tsx';
import { sayEntryProblem } from './say-problem.ts';

const reviewed = 'reviewed';

/** What stands in the boxes of a function's form. */
export type FunctionValues = {
  readonly fields: Readonly<Record<string, string>>;
  /** Columns that are not ours, by their heading made fit for a field's name. */
  readonly more: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly explanation: string;
  readonly version: string;
};

/** A heading as the name of a box: any letters may stand in a heading. */
export const boxOf = (heading: string): string => encodeURIComponent(heading);

/** The boxes of a function, or empty ones. */
export function boxesOf(entry: Entry | null, columns: readonly string[], version: number): FunctionValues {
  const { reviewed: day, ...texts } = fieldsOf(entry ?? entryFrom('', {}));
  return {
    fields: { ...texts, ...Object.fromEntries(datePartsOf(reviewed, day)) },
    more: Object.fromEntries(columns.map((heading) => [boxOf(heading), entry ? moreOf(entry, heading) : ''])),
    reason: '',
    explanation: '',
    version: String(version),
  };
}

/** What a sent form says. A day that a file wrote in other words stays while its boxes are left empty. */
export function inputFrom(
  values: FunctionValues,
  before: Entry | null,
  columns: readonly string[],
): FunctionInput {
  const day = dateFrom(reviewed, values.fields);
  const kept = before !== null && day === '' && !isDay(before.reviewed) ? before.reviewed : day;
  return {
    fields: { ...(values.fields as Fields), reviewed: kept },
    more: Object.fromEntries(columns.map((heading) => [heading, values.more[boxOf(heading)] ?? ''])),
    reason: values.reason,
    explanation: values.explanation,
    version: values.version,
  };
}

type Code = Exclude<FunctionProblem, keyof typeof reasonSentences>;

const ofField = (code: keyof typeof sayEntryProblem) => ({
  field: 'fields' as const,
  text: ({ item, detail }: Problem) =>
    sayEntryProblem[code]({ heading: headingOf(item as Field), detail: detail ?? '' }),
});

/** How what is wrong with a function's form is said. */
export const functionSentences = {
  ...reasonSentences,
  'name-missing': { field: 'fields', text: 'Enter the function' },
  'too-long': ofField('too-long'),
  'not-an-option': ofField('not-an-option'),
  'not-a-day': {
    field: 'fields',
    box: 'day',
    text: '“Last reviewed” must be a real date, for example 27 3 2025',
  },
  'day-to-come': { ...ofField('day-to-come'), box: 'day' },
  'not-a-code': ofField('not-a-code'),
  'code-of-nobody': ofField('code-of-nobody'),
  'supplier-unnamed': ofField('supplier-unnamed'),
  'too-many-functions': {
    text: ({ detail }: Problem) => `There are ${detail} functions already. Combine some of them`,
  },
  'changed-meanwhile': {
    text: 'Somebody else has changed this in the meantime. Compare it with yours, then save again if yours should replace it',
  },
  'removed-meanwhile': { text: 'Somebody else has removed this function in the meantime' },
} as const satisfies { [C in Code]: unknown };
