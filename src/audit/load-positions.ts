import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Where } from './load-audit.ts';
import type { Fixed } from './rules/fixed.ts';
import './tables.ts';

export type FixedDay = { readonly number: number; readonly fixedAt: Moment; readonly fixedBy: string };

/** Every position that an organisation fixed for its auditors, newest first; without its content. */
export const loadPositions = (db: Queryable, { organisation, edition }: Where): Promise<FixedDay[]> =>
  db
    .selectFrom('audit_position')
    .select(['number', 'fixed_at as fixedAt', 'fixed_by as fixedBy'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .orderBy('number', 'desc')
    .execute();

/** One position whole, as it was fixed; whoever shows it to auditors keeps to the scope (`readableBy`). */
export async function loadFixed(
  db: Queryable,
  { organisation, edition }: Where,
  number: number,
): Promise<Fixed | null> {
  const row = await db
    .selectFrom('audit_position')
    .select('content')
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('number', '=', number)
    .executeTakeFirst();
  return row ? (JSON.parse(row.content) as Fixed) : null;
}
