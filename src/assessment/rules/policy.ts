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

/** Whether a question stands on a page of its own before its outcome: where the edition says so, and where exceptions are asked for. */
export function hasOwnPage(question: PolicyQuestion | undefined): boolean {
  return question !== undefined && (question.page || question.exceptions.length > 0);
}

/** An answered policy question in words: "Yes, with exceptions". */
export function sayPolicy(question: PolicyQuestion, policy: PolicyAnswer | null): string {
  return question.options.find((option) => option.value === policy?.value)?.label ?? 'Not answered';
}

/** The answer with the details that belong to it: those the question asks for, and none where it has no exceptions (R3). */
export function withItsDetails(question: PolicyQuestion, policy: PolicyAnswer): PolicyAnswer {
  const excepts = question.options.some(
    (option) => option.value === policy.value && option.exceptions === true,
  );
  const asked = excepts ? question.exceptions.map((detail) => detail.id) : [];
  const details = Object.entries(policy.details).filter(([id]) => asked.includes(id));
  return { value: policy.value, details: Object.fromEntries(details) };
}
