import { aboutPlan, type Plan } from '../../improvement-plan/rules/plan.ts';
import { type Decision as Decided, invalid, missing, type Problem } from '../../platform/change/decision.ts';
import '../events.ts';

export const commentLength = 4_000;

/** What was said about a version, and what the organisation answered. */
export type PlanComment = {
  readonly id: string;
  readonly version: number;
  /** Null: about the plan as a whole. */
  readonly reference: string | null;
  readonly text: string;
  readonly at: string;
  readonly by: string;
  readonly answer: string | null;
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
};

/** Under which key the plan as a whole is commented on, among references of actions. */
export const wholePlan = 'plan';

export type CommentProblem = 'comment-missing' | 'comment-too-long' | 'comment-elsewhere' | 'moved-meanwhile';

/** Texts that say something, by their keys. */
export const said = (typed: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(typed)
    .map(([key, text]) => [key, text.trim()] as const)
    .filter(([, text]) => text !== '');

/** Reviewers comment on the version that waits or was agreed: on single actions, or on the plan (R25). `references` are those of that version. */
export function commentOnPlan(
  plan: Plan | null,
  references: readonly string[],
  typed: Readonly<Record<string, string>>,
  newId: () => string,
): Decided<CommentProblem> {
  if (plan === null || plan.version === 0) return missing;
  const all = said(typed);
  const problems: Problem<CommentProblem>[] = all.flatMap(([item, text]) => [
    ...(text.length > commentLength ? [{ code: 'comment-too-long' as const, item }] : []),
    ...(item === wholePlan || references.includes(item) ? [] : [{ code: 'comment-elsewhere' as const }]),
  ]);
  if (all.length === 0) return invalid({ code: 'comment-missing' });
  if (problems.length > 0) return invalid(...problems);
  const { organisation, edition, version } = plan;
  const comments = all.map(([key, text]) => ({
    id: newId(),
    reference: key === wholePlan ? null : key,
    text,
  }));
  return {
    events: [
      {
        type: 'plan-commented',
        organisation,
        about: aboutPlan(edition),
        payload: { edition, version, comments },
      },
    ],
  };
}

export type AnswerProblem = 'answer-missing' | 'answer-too-long' | 'answered-meanwhile';

/** The organisation answers comments, each once. */
export function answerComments(
  where: { readonly organisation: string; readonly edition: string },
  comments: readonly PlanComment[],
  typed: Readonly<Record<string, string>>,
): Decided<AnswerProblem> {
  const all = said(typed);
  if (all.length === 0) return invalid({ code: 'answer-missing' });
  const problems = all.flatMap(([item, text]): Problem<AnswerProblem>[] => {
    const found = comments.find((one) => one.id === item);
    if (!found || found.answer !== null) return [{ code: 'answered-meanwhile' as const }];
    return text.length > commentLength ? [{ code: 'answer-too-long' as const, item }] : [];
  });
  if (problems.length > 0) return invalid(...problems);
  const { organisation, edition } = where;
  return {
    events: [
      {
        type: 'plan-comments-answered',
        organisation,
        about: aboutPlan(edition),
        payload: { edition, answers: all.map(([comment, text]) => ({ comment, text })) },
      },
    ],
  };
}
