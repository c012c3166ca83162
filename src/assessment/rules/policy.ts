import { levelsOf } from '../../framework/rules/level.ts';
import type { Level, Outcome, PolicyQuestion } from '../../framework/rules/pack.ts';
import type { PolicyAnswer } from './answer.ts';

/** Whether nothing stands in the way of a level: no policy question, or one answered so that it confirms (R2). */
export function isConfirmed(question: PolicyQuestion | undefined, policy: PolicyAnswer | null): boolean {
  if (!question) return true;
  return question.options.some((option) => option.value === policy?.value && option.confirms);
}

/** The levels that can be declared now: until the policy is confirmed as met, none but the lowest (R1, R2). */
export function openLevels(
  outcome: Outcome,
  question: PolicyQuestion | undefined,
  policy: PolicyAnswer | null,
): readonly Level[] {
  const levels = levelsOf(outcome);
  return isConfirmed(question, policy) ? levels : levels.filter((level) => level === 'not-achieved');
}

/** An answered policy question in words: "Yes, with exceptions". */
export function sayPolicy(question: PolicyQuestion, policy: PolicyAnswer | null): string {
  return question.options.find((option) => option.value === policy?.value)?.label ?? 'Not answered';
}

/** Whether the answer asks for details of exceptions (R3). */
export function hasExceptions(question: PolicyQuestion, policy: PolicyAnswer | null): boolean {
  return question.options.some((option) => option.value === policy?.value && option.exceptions === true);
}
