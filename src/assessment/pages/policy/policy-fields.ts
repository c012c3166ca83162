import { sayLevel } from '../../../framework/rules/level.ts';
import type { ExceptionDetail, PolicyQuestion } from '../../../framework/rules/pack.ts';
import type { Recorded } from '../../../platform/change/events.ts';
import { dateFrom, datePartsOf } from '../../../platform/pages/date-parts.ts';
import type { PolicyAnswer } from '../../rules/answer.ts';
import { sayPolicy } from '../../rules/policy.ts';
import { sayDetail } from '../../rules/policy-details.ts';
import type { Said } from '../outcome/saved-meanwhile.ts';

export type PolicyFields = {
  version: string;
  policy: string;
  details: Readonly<Record<string, string>>;
};

/** The boxes of the details: a text each, three for a date. */
export const boxesOf = (details: readonly ExceptionDetail[], given: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    details.flatMap((one) =>
      one.kind === 'date' ? datePartsOf(one.id, given[one.id] ?? '') : [[one.id, given[one.id] ?? '']],
    ),
  );

/** What the boxes say, dates put together. */
export const detailsFrom = (details: readonly ExceptionDetail[], boxes: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    details.map((one) => [one.id, one.kind === 'date' ? dateFrom(one.id, boxes) : (boxes[one.id] ?? '')]),
  );

/** The saved answer and details where the form says something else (R7). */
export function savedAnswer(
  question: PolicyQuestion,
  saved: PolicyAnswer | null,
  typed: PolicyFields,
): Said[] {
  const details = detailsFrom(question.exceptions, typed.details);
  return [
    ...(saved?.value === typed.policy ? [] : [{ what: question.question, text: sayPolicy(question, saved) }]),
    ...question.exceptions
      .filter(({ id }) => (saved?.details[id] ?? '') !== (details[id] ?? '').trim())
      .map((detail) => ({ what: detail.label, text: sayDetail(detail, saved?.details[detail.id] ?? '') })),
  ];
}

/** What saving the question did, in a sentence for the next page. */
export function noticeOf(events: readonly Recorded[]): string {
  const saved = events.find((event) => event.type === 'outcome-answered')?.payload;
  if (!saved) return 'Your answer to the policy question has not changed.';
  if (saved.because === 'policy-withdrawn')
    return `The policy is no longer confirmed as met, so the level was lowered from ${sayLevel(
      saved.after.loweredFrom,
    )} to Not achieved and the answer is a draft again.`;
  return saved.before?.complete
    ? 'Your answer to the policy question is saved. The outcome is a draft again: save it as complete when you have checked it.'
    : 'Your answer to the policy question is saved.';
}
