import { indicatorsOf, levelsOf } from '../../framework/rules/level.ts';
import type { ExtraField, Outcome, PolicyQuestion } from '../../framework/rules/pack.ts';
import type { Problem } from '../../platform/change/decision.ts';
import type { Answer, AnswerContent } from './answer.ts';
import { openLevels } from './policy.ts';
import type { PolicyProblem } from './policy-details.ts';

export type AnswerProblem =
  | 'level-missing'
  | 'level-impossible'
  | 'policy-not-confirmed'
  | 'policy-missing'
  | 'mark-unknown'
  | 'statement-too-long'
  | 'comment-too-long'
  | 'field-too-long'
  | 'percentage-wrong'
  | 'changed-meanwhile'
  | 'edition-closed'
  | PolicyProblem;

/** Longest texts taken, in characters. A cell of a workbook holds 32,767; the statement must fit one. */
export const limits = { statement: 30_000, comment: 4_000, field: 2_000 } as const;

type Asked = {
  readonly outcome: Outcome;
  readonly question: PolicyQuestion | undefined;
  readonly fields: readonly ExtraField[];
};

/** What is wrong with an answer as it would be saved. */
export function problemsOf(current: Answer, content: AnswerContent, asked: Asked): Problem<AnswerProblem>[] {
  return [
    ...levelProblems(current, content, asked),
    ...policyMissing(current, content, asked),
    ...when(content.statement.length > limits.statement, { code: 'statement-too-long' as const }),
    ...commentProblems(asked.outcome, content),
    ...fieldProblems(asked.fields, content),
  ];
}

/** A level once declared can be changed and not taken back: no form of ours can clear it. */
function levelProblems(current: Answer, { level, complete, policy }: AnswerContent, asked: Asked) {
  if (level === null) return when(complete || current.level !== null, { code: 'level-missing' as const });
  if (!levelsOf(asked.outcome).includes(level)) return [{ code: 'level-impossible' as const }];
  const isOpen = openLevels(asked.outcome, asked.question, policy).includes(level);
  return when(!isOpen, { code: 'policy-not-confirmed' as const });
}

function policyMissing(current: Answer, { complete, policy }: AnswerContent, { question }: Asked) {
  const isMissing = question !== undefined && policy === null && (complete || current.policy !== null);
  return when(isMissing, { code: 'policy-missing' as const });
}

function commentProblems(outcome: Outcome, content: AnswerContent): Problem<AnswerProblem>[] {
  return indicatorsOf(outcome)
    .filter((one) => (content.marks[one.id]?.comment.length ?? 0) > limits.comment)
    .map((one) => ({ code: 'comment-too-long', item: one.id }));
}

function fieldProblems(fields: readonly ExtraField[], content: AnswerContent): Problem<AnswerProblem>[] {
  return fields.flatMap((field): Problem<AnswerProblem>[] => {
    const text = content.fields[field.id] ?? '';
    if (text.length > limits.field) return [{ code: 'field-too-long', item: field.id, detail: field.label }];
    return field.kind === 'percentage' && text !== '' && !isPercentage(text)
      ? [{ code: 'percentage-wrong', item: field.id, detail: field.label }]
      : [];
  });
}

/** A number from 0 to 100 with at most two decimals. */
const isPercentage = (text: string): boolean => /^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) <= 100;

const when = <T>(condition: boolean, problem: T): T[] => (condition ? [problem] : []);
