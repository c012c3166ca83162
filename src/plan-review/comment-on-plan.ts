import { loadPlanVersion } from '../improvement-plan/load-versions.ts';
import type { Where } from '../improvement-plan/rules/plan.ts';
import { loadPlan } from '../improvement-plan/store.ts';
import { type Context, change } from '../platform/change/change.ts';
import { type Outcome, stale } from '../platform/change/decision.ts';
import { nationalChain } from '../platform/change/events.ts';
import { dayOf } from '../platform/clock.ts';
import { loadComments } from './load-comments.ts';
import { type AnswerProblem, answerComments, type CommentProblem, commentOnPlan } from './rules/comments.ts';
import { type CallProblem, noteCall } from './rules/desk.ts';

/** Comments on the latest version; the organisation reads them at once. `seen` is that version. */
export const commentPlan = (
  context: Context,
  where: Where,
  seen: string,
  typed: Readonly<Record<string, string>>,
): Promise<Outcome<CommentProblem>> =>
  change<CommentProblem>(context, 'review-plans', where.organisation, async (tx) => {
    const plan = await loadPlan(tx, where);
    const version = plan && (await loadPlanVersion(tx, where, plan.version));
    if (plan && seen !== String(plan.version)) return stale('moved-meanwhile');
    const references = version?.content.actions.map((one) => one.reference) ?? [];
    return commentOnPlan(plan, references, typed, context.house.newId);
  });

/** The organisation answers, on record. */
export const answerPlanComments = (
  context: Context,
  where: Where,
  typed: Readonly<Record<string, string>>,
): Promise<Outcome<AnswerProblem>> =>
  change<AnswerProblem>(context, 'write-plan', where.organisation, async (tx) =>
    answerComments(where, await loadComments(tx, where), typed),
  );

/** Notes a call. Permission is asked for the organisation, the event is national. */
export const noteCallAboutPlan = (
  context: Context,
  { organisation, edition }: Where,
  typed: { readonly text: string; readonly on: string },
): Promise<Outcome<CallProblem>> =>
  change<CallProblem>(context, 'review-plans', [organisation, nationalChain], async () =>
    noteCall({ organisation, edition }, context.house.newId(), typed, dayOf(context.now)),
  );
