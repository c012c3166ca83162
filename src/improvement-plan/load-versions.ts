import type { Queryable } from '../platform/database/open-database.ts';
import type { Where } from './rules/plan.ts';
import type { PlanVersion } from './rules/version.ts';
import './tables.ts';

/** What an organisation has handed over of its plan, newest first; without the content. */
export async function loadPlanVersions(db: Queryable, { organisation, edition }: Where) {
  return db
    .selectFrom('plan_version')
    .select(['version', 'kind', 'round', 'submitted_at as at', 'submitted_by_name as by'])
    .select(['emailed_by as emailedBy', 'emailed_on as emailedOn'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .orderBy('version', 'desc')
    .execute();
}

/** One version exactly as it was handed over, with the hash under which it is stored; null where there is none. */
export async function loadPlanVersion(
  db: Queryable,
  { organisation, edition }: Where,
  version: number,
): Promise<{ readonly content: PlanVersion; readonly hash: string } | null> {
  const row = await db
    .selectFrom('plan_version')
    .select(['content', 'content_hash'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('version', '=', version)
    .executeTakeFirst();
  return row ? { content: JSON.parse(row.content) as PlanVersion, hash: row.content_hash } : null;
}

/** Text of an address as a version's number, or null. */
export const versionFrom = (text: string): number | null =>
  /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
