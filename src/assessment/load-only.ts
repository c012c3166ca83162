import { loadHolding } from '../allocation/load-holding.ts';
import { type Holding, holdsWhole } from '../allocation/rules/allocation.ts';
import { judge } from '../organisation/rules/permission.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Who } from '../platform/pages/gate.ts';

type Where = { readonly organisation: string; readonly edition: string; readonly outcome: string };

/** Whether somebody answers any outcome of an organisation, whatever is given to them. */
export const answersAll = (who: Who, organisation: string): boolean =>
  judge(who, 'write-answers', { organisation, region: null }) === 'granted';

/** The only indicators that somebody may mark who holds this much; null for the outcome as a whole. */
export const onlyOf = (holding: Holding): readonly string[] | null =>
  holdsWhole(holding) ? null : holding.indicators;

/** The only indicators of an outcome that a person may mark; null where they answer the outcome as a whole. */
export async function loadOnly(db: Queryable, who: Who, where: Where): Promise<readonly string[] | null> {
  return answersAll(who, where.organisation) ? null : onlyOf(await loadHolding(db, who.id, where));
}
