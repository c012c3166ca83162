import type { Where } from '../improvement-plan/rules/plan.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { PlanComment } from './rules/comments.ts';
import './tables.ts';

/** What was said about a plan and answered, oldest first. */
export async function loadComments(
  db: Queryable,
  { organisation, edition }: Where,
): Promise<readonly PlanComment[]> {
  return db
    .selectFrom('plan_comment')
    .select(['id', 'version', 'reference', 'text', 'written_at as at', 'written_by_name as by'])
    .select(['answer', 'answered_at as answeredAt', 'answered_by_name as answeredBy'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .orderBy('written_at')
    .orderBy('id')
    .execute();
}

/** Recommendations on a plan, newest first: for reviewers alone. */
export async function loadRecommendations(db: Queryable, { organisation, edition }: Where) {
  return db
    .selectFrom('plan_recommendation')
    .select(['id', 'version', 'move', 'reason', 'recommended_at as at', 'recommended_by_name as by'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .orderBy('recommended_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
export type Recommendation = Awaited<ReturnType<typeof loadRecommendations>>[number];

/** Notes of calls about a plan, newest first: for reviewers alone. */
export async function loadCalls(db: Queryable, { organisation, edition }: Where) {
  return db
    .selectFrom('plan_call_note')
    .select(['id', 'called_on as calledOn', 'text', 'noted_at as at', 'noted_by as by'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .orderBy('called_on', 'desc')
    .orderBy('noted_at', 'desc')
    .execute();
}
export type CallNote = Awaited<ReturnType<typeof loadCalls>>[number];

/** Who said that a version was received, by version. */
export async function loadAcknowledgements(db: Queryable, { organisation, edition }: Where) {
  return db
    .selectFrom('plan_acknowledgement')
    .select(['version', 'acknowledged_at as at', 'acknowledged_by_name as by'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .execute();
}
