import type { Problem } from '../../platform/change/decision.ts';

/** Why essential functions changed (R28). */
export const changeReasons = ['new-knowledge', 'changed-systems', 'incident', 'other'] as const;
export type ChangeReason = (typeof changeReasons)[number];

export const explanationLimit = 1_000;

/** The reason for a change, as typed. */
export type ReasonInput = { readonly reason: string; readonly explanation: string };

export type ReasonProblem = 'reason-missing' | 'explanation-missing' | 'explanation-too-long';

/** What is wrong with the reason given; "other" needs words. */
export function problemsOfReason(input: ReasonInput): readonly Problem<ReasonProblem>[] {
  const explanation = input.explanation.trim();
  const reason = reasonFrom(input.reason);
  return [
    ...(reason === null ? [{ code: 'reason-missing' } as const] : []),
    ...(reason === 'other' && explanation === '' ? [{ code: 'explanation-missing' } as const] : []),
    ...(explanation.length > explanationLimit ? [{ code: 'explanation-too-long' } as const] : []),
  ];
}

/** The reason that a form's value names, or null. */
export const reasonFrom = (text: string): ChangeReason | null =>
  changeReasons.find((reason) => reason === text) ?? null;
