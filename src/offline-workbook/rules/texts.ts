import type { Answer } from '../../assessment/rules/answer.ts';
import { isSaidComplete } from '../../assessment/rules/review.ts';
import { tidy } from '../../essential-functions/rules/text.ts';
import { indicatorsOf, sayLevel } from '../../framework/rules/level.ts';
import type { ExceptionDetail, ExtraField, Outcome, PolicyQuestion } from '../../framework/rules/pack.ts';
import { markWords, no, yes } from './columns.ts';
import { printOf } from './print.ts';

/** What is asked of an outcome. */
export type AskedOf = {
  readonly outcome: Outcome;
  readonly question: PolicyQuestion | undefined;
  readonly fields: readonly ExtraField[];
};

/** An answer as the cells of a workbook say it, by the keys of `ToldOutcome`. */
export function textsOf(answer: Answer, asked: AskedOf): Readonly<Record<string, string>> {
  const { question, fields, outcome } = asked;
  const option = question?.options.find((one) => one.value === answer.policy?.value);
  const details = (question?.exceptions ?? []).filter((one) => one.kind !== 'evidence');
  const texts: [string, string][] = [
    ['level', answer.level === null ? '' : sayLevel(answer.level)],
    ['complete', isSaidComplete(answer) ? yes : no],
    ['statement', answer.statement],
    ...(question ? ([['policy', option?.label ?? '']] as [string, string][]) : []),
    ...details.map((one): [string, string] => [`details.${one.id}`, detailText(one, answer)]),
    ...fields.map(({ id }): [string, string] => [`fields.${id}`, answer.fields[id] ?? '']),
    ...indicatorsOf(outcome).flatMap(({ id }): [string, string][] => [
      [`marks.${id}`, markText(answer, id)],
      [`comments.${id}`, answer.marks[id]?.comment ?? ''],
    ]),
  ];
  return Object.fromEntries(texts.map(([key, text]) => [key, tidy(text)]));
}

/** What the hidden column says of an answer as it is downloaded. */
export const seenText = (answer: Answer, asked: AskedOf): string =>
  `${answer.version} ${printOf(textsOf(answer, asked))}`;

function detailText(detail: ExceptionDetail, answer: Answer): string {
  const text = answer.policy?.details[detail.id] ?? '';
  return detail.options.find((one) => one.value === text)?.label ?? text;
}

function markText(answer: Answer, indicator: string): string {
  const mark = answer.marks[indicator]?.mark ?? null;
  return mark === null ? '' : markWords[mark];
}
