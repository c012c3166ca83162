import type { Answer, Mark, PolicyAnswer } from '../../assessment/rules/answer.ts';
import { withItsDetails } from '../../assessment/rules/policy.ts';
import type { AnswerInput } from '../../assessment/rules/save.ts';
import { dayFrom, plainWords } from '../../essential-functions/rules/text.ts';
import { indicatorsOf, sayLevel } from '../../framework/rules/level.ts';
import { type ExceptionDetail, type Level, levels, type PolicyQuestion } from '../../framework/rules/pack.ts';
import { markWords, no, yes } from './columns.ts';
import type { AskedOf } from './texts.ts';
import type { ToldOutcome } from './told.ts';

/** What a cell says and nothing that could be saved; `key` is the cell's in `ToldOutcome`. */
export type CellFault = {
  readonly code: 'level-unknown' | 'complete-unknown' | 'policy-unknown' | 'mark-unknown';
  readonly key: string;
};

export type RowInput = {
  readonly input: Omit<AnswerInput, 'version'>;
  readonly faults: readonly CellFault[];
};

/** What the cells of an outcome say, as a save would get it. What has no cell in the file stays as it is. */
export function inputFor(current: Answer, asked: AskedOf, { cells }: ToldOutcome): RowInput {
  const text = (key: string): string | undefined => cells[key]?.text;
  const level = choice(text('level'), levelWords);
  const complete = choice(text('complete'), completeWords);
  const policy = policyOf(current, asked.question, text);
  const marks = marksOf(current, asked, text);
  return {
    input: {
      ...said('level', level),
      ...(complete === undefined || complete === 'unknown' ? {} : { complete: complete === true }),
      ...(text('statement') === undefined ? {} : { statement: text('statement') }),
      ...said('policy', policy),
      marks: marks.marks,
      fields: fieldsOf(current, asked, text),
    },
    faults: [
      ...fault(level, 'level-unknown', 'level'),
      ...fault(complete, 'complete-unknown', 'complete'),
      ...fault(policy, 'policy-unknown', 'policy'),
      ...marks.faults,
    ],
  };
}

type Text = (key: string) => string | undefined;
export type Read<T> = T | 'unknown' | null | undefined;

const said = <K extends string, T>(key: K, read: Read<T>): { [P in K]?: T | null } =>
  read === undefined || read === 'unknown' ? {} : ({ [key]: read } as { [P in K]?: T | null });

const fault = (read: Read<unknown>, code: CellFault['code'], key: string): CellFault[] =>
  read === 'unknown' ? [{ code, key }] : [];

/** The choice that a text names; null for an empty cell, undefined where there is no cell. */
export function choice<T>(
  text: string | undefined,
  choices: readonly (readonly [word: string, value: T])[],
): Read<T> {
  if (text === undefined) return undefined;
  if (text === '') return null;
  const exact = choices.find(([word]) => word === text);
  const found = exact ?? choices.find(([word]) => plainWords(word) === plainWords(text));
  return found ? found[1] : 'unknown';
}

const levelWords = [
  ...levels.map((level) => [sayLevel(level), level] as const),
  [sayLevel(null), null] as const,
] satisfies (readonly [string, Level | null])[];
const completeWords = [
  [yes, true],
  [no, false],
  ['TRUE', true],
  ['FALSE', false],
] as const;
// A spreadsheet makes a truth value of what somebody types.
const markChoices = [
  [markWords.true, 'true'],
  [markWords['not-true'], 'not-true'],
  ['FALSE', 'not-true'],
] as const;

/** Details without a column (the document) stay with an answer that still has exceptions. */
function policyOf(current: Answer, question: PolicyQuestion | undefined, text: Text): Read<PolicyAnswer> {
  if (!question) return undefined;
  const value = choice(
    text('policy'),
    question.options.map((option) => [option.label, option.value] as const),
  );
  if (value === undefined || value === null || value === 'unknown') return value;
  const told = question.exceptions.flatMap((detail): [string, string][] => {
    const given = text(`details.${detail.id}`);
    return given === undefined ? [] : [[detail.id, detailFrom(detail, given)]];
  });
  const details = { ...current.policy?.details, ...Object.fromEntries(told) };
  return withItsDetails(question, { value, details: withoutEmpty(details) });
}

function detailFrom(detail: ExceptionDetail, text: string): string {
  if (detail.kind === 'date') return dayFrom(text);
  if (detail.kind !== 'choice') return text;
  const read = choice(
    text,
    detail.options.map((one) => [one.label, one.value] as const),
  );
  // What is no choice is refused by the rule that judges every save.
  return read === 'unknown' ? text : (read ?? '');
}

function marksOf(current: Answer, { outcome }: AskedOf, text: Text) {
  const read = indicatorsOf(outcome).map(({ id }) => {
    const was: Mark = current.marks[id] ?? { mark: null, comment: '' };
    const mark = choice(text(`marks.${id}`), markChoices);
    const comment = text(`comments.${id}`) ?? was.comment;
    return {
      id,
      isUnknown: mark === 'unknown',
      mark: mark === undefined || mark === 'unknown' ? was.mark : mark,
      comment,
    };
  });
  const telling = read.filter(({ mark, comment }) => mark !== null || comment !== '');
  return {
    marks: Object.fromEntries(
      telling.map(({ id, mark, comment }): [string, Mark] => [id, { mark, comment }]),
    ),
    faults: read.flatMap(({ id, isUnknown }): CellFault[] =>
      isUnknown ? [{ code: 'mark-unknown', key: `marks.${id}` }] : [],
    ),
  };
}

function fieldsOf(current: Answer, { fields }: AskedOf, text: Text): Record<string, string> {
  const told = fields.flatMap(({ id, kind }): [string, string][] => {
    const given = text(`fields.${id}`);
    if (given === undefined) return [];
    return [[id, kind === 'percentage' ? given.replace(/\s*%$/, '') : given]];
  });
  return withoutEmpty({ ...current.fields, ...Object.fromEntries(told) });
}

const withoutEmpty = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
