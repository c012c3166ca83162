import type { Answer, AnswerContent } from '../../assessment/rules/answer.ts';
import type { AnswerProblem } from '../../assessment/rules/answer-problems.ts';
import { type Asked, saveAnswer } from '../../assessment/rules/save.ts';
import type { Problem } from '../../platform/change/decision.ts';
import type { Event } from '../../platform/change/events.ts';
import { type CellFault, inputFor, type RowInput } from './input-for.ts';
import { printOf } from './print.ts';
import type { Told, ToldOutcome } from './told.ts';

export type RowProblemCode = AnswerProblem | CellFault['code'] | 'details-not-kept';

/** What is wrong with what a workbook says of an outcome; `told` is the cell, null where it has none. */
export type RowProblem = {
  readonly code: RowProblemCode;
  readonly told: Told | null;
  readonly detail?: string;
};

/** What taking one outcome from a workbook would do. */
export type Judged = {
  readonly asked: Asked;
  readonly current: Answer;
  /**
   * same: says what stands. untouched: left as it was downloaded, though somebody saved since. change: would be
   * saved. refused: the rules do not allow it.
   */
  readonly verdict: 'same' | 'untouched' | 'change' | 'refused';
  /** Somebody saved it since the download, or the file does not tell which version it began with (R7). */
  readonly isStale: boolean;
  /** What would stand then. */
  readonly after: AnswerContent | null;
  readonly event: Event<'outcome-answered'> | null;
  /** Why it is refused; and with any verdict, what would not be taken. */
  readonly problems: readonly RowProblem[];
};

/**
 * Judges what a workbook says of one outcome by the same rule as every save. The version is the one that stands
 * now: whether the file began with an older one is said, and the person decides (R7).
 */
export function judge(current: Answer, asked: Asked, told: ToldOutcome): Judged {
  const { input, faults } = inputFor(current, asked, told);
  const decision = saveAnswer(current, asked, { ...input, version: current.version });
  const event = 'events' in decision ? (decision.events.find(isAnswered) ?? null) : null;
  const refused = [
    ...faults.map(({ code, key }): RowProblem => ({ code, told: told.cells[key] ?? null })),
    ...('problems' in decision ? decision.problems.map((one) => withCell(one, told)) : []),
  ];
  const isStale = told.seen === null || told.seen.version !== current.version;
  const verdict = verdictOf(refused.length > 0, event !== null, isStale && isUntouched(told));
  return {
    ...{ asked, current, verdict, isStale, event: verdict === 'change' ? event : null },
    after: event?.payload.after ?? null,
    problems: verdict === 'untouched' ? [] : [...refused, ...notKept(told, asked, input)],
  };
}

const isAnswered = (event: Event): event is Event<'outcome-answered'> => event.type === 'outcome-answered';

function verdictOf(isRefused: boolean, changes: boolean, isUntouched: boolean): Judged['verdict'] {
  if (isUntouched && (changes || isRefused)) return 'untouched';
  if (isRefused) return 'refused';
  return changes ? 'change' : 'same';
}

/** Whether the row's texts are those that were downloaded. */
function isUntouched({ seen, cells }: ToldOutcome): boolean {
  const texts = Object.fromEntries(Object.entries(cells).map(([key, { text }]) => [key, text]));
  return seen?.print === printOf(texts);
}

/** In which cell a problem of the save stands. */
function withCell({ code, item, detail }: Problem<AnswerProblem>, { cells }: ToldOutcome): RowProblem {
  const column = columnOf[code];
  const told = column === undefined ? undefined : cells[item === undefined ? column : `${column}.${item}`];
  return { code, told: told ?? null, detail };
}

/** The column that each problem of a save is about; of those with an item, the columns before the dot. */
const columnOf: { readonly [C in AnswerProblem]?: string } = {
  'level-missing': 'level',
  'level-impossible': 'level',
  'policy-not-confirmed': 'level',
  'policy-missing': 'policy',
  'policy-option-unknown': 'policy',
  'statement-too-long': 'statement',
  'comment-too-long': 'comments',
  'field-too-long': 'fields',
  'percentage-wrong': 'fields',
  'detail-date-wrong': 'details',
  'detail-choice-unknown': 'details',
  'detail-too-long': 'details',
};

/** Details of exceptions under an answer that has none: said, for they would be gone without a word (R3). */
function notKept({ cells }: ToldOutcome, asked: Asked, input: RowInput['input']): RowProblem[] {
  if (!asked.question || input.policy === undefined) return [];
  const excepts = asked.question.options.find((one) => one.value === input.policy?.value)?.exceptions;
  if (excepts) return [];
  return asked.question.exceptions.flatMap(({ id, label }): RowProblem[] => {
    const told = cells[`details.${id}`];
    return told && told.text !== '' ? [{ code: 'details-not-kept', told, detail: label }] : [];
  });
}
