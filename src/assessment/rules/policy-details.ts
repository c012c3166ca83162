import type { PolicyQuestion } from '../../framework/rules/pack.ts';
import type { Problem } from '../../platform/change/decision.ts';
import { isDay } from '../../platform/clock.ts';
import type { PolicyAnswer } from './answer.ts';

export type PolicyProblem = 'policy-option-unknown' | 'detail-date-wrong' | 'detail-too-long';

const detailLimit = 4_000;

/** What is wrong with an answered policy question. At the interim no detail is mandatory (R3), but one that is given must make sense. */
export function policyProblems(
  question: PolicyQuestion | undefined,
  policy: PolicyAnswer | null,
): Problem<PolicyProblem>[] {
  if (!question || policy === null) return [];
  const unknown = !question.options.some((option) => option.value === policy.value);
  const details = question.exceptions.flatMap((detail): Problem<PolicyProblem>[] => {
    const text = policy.details[detail.id] ?? '';
    if (text.length > detailLimit)
      return [{ code: 'detail-too-long', item: detail.id, detail: detail.label }];
    return detail.kind === 'date' && text !== '' && !isDay(text)
      ? [{ code: 'detail-date-wrong', item: detail.id, detail: detail.label }]
      : [];
  });
  return [...(unknown ? [{ code: 'policy-option-unknown' as const }] : []), ...details];
}
