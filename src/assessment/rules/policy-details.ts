import type { ExceptionDetail, PolicyQuestion } from '../../framework/rules/pack.ts';
import type { Problem } from '../../platform/change/decision.ts';
import { isDay, sayDay } from '../../platform/clock.ts';
import type { PolicyAnswer } from './answer.ts';

export type PolicyProblem =
  | 'policy-option-unknown'
  | 'detail-date-wrong'
  | 'detail-choice-unknown'
  | 'detail-too-long';

const detailLimit = 4_000;

/** What is wrong with an answered policy question. At the interim no detail is mandatory (R3), but one that is given must make sense. */
export function policyProblems(
  question: PolicyQuestion | undefined,
  policy: PolicyAnswer | null,
): Problem<PolicyProblem>[] {
  if (!question || policy === null) return [];
  const unknown = !question.options.some((option) => option.value === policy.value);
  const details = question.exceptions.flatMap((detail): Problem<PolicyProblem>[] => {
    const code = faultOf(detail, policy.details[detail.id] ?? '');
    return code === null ? [] : [{ code, item: detail.id, detail: detail.label }];
  });
  return [...(unknown ? [{ code: 'policy-option-unknown' as const }] : []), ...details];
}

/** A detail in words: the label of a choice, a day as it is said. */
export function sayDetail(detail: ExceptionDetail, text: string): string {
  if (detail.kind === 'choice') return detail.options.find((one) => one.value === text)?.label ?? text;
  return detail.kind === 'date' && isDay(text) ? sayDay(text) : text;
}

function faultOf(detail: ExceptionDetail, text: string): PolicyProblem | null {
  if (text === '') return null;
  if (detail.kind === 'date') return isDay(text) ? null : 'detail-date-wrong';
  if (detail.kind === 'choice')
    return detail.options.some((option) => option.value === text) ? null : 'detail-choice-unknown';
  return text.length > detailLimit ? 'detail-too-long' : null;
}
