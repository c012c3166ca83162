import type { Where } from '../improvement-plan/rules/plan.ts';
import type { Context } from '../platform/change/change.ts';
import { loadWorkbookPlace, type WorkbookPlace } from './load-ground.ts';
import { mayLoadFor } from './may-load.ts';

/** The place of a workbook that a reviewer loads; null where they have no part in this organisation's plan (R38). */
export async function loadEmailedPlace(
  { house, who, now }: Context,
  where: Where,
): Promise<WorkbookPlace | null> {
  const place = await loadWorkbookPlace(house.db, house.packs, where, now);
  return place && mayLoadFor(who, place.working.organisation, place.pack.edition) ? place : null;
}
