import { findOutcome } from '../framework/rules/find.ts';
import { type Context, change } from '../platform/change/change.ts';
import { missing, type Outcome } from '../platform/change/decision.ts';
import { loadInEdition } from './in-edition.ts';
import { loadCircle } from './load-circle.ts';
import { type AllocationProblem, changeAllocation, type Wanted } from './rules/change-allocation.ts';
import { loadAllocation } from './store.ts';

type Where = { readonly organisation: string; readonly edition: string; readonly outcome: string };

/** Gives one outcome an owner, contributors, a due date, and its indicators to people: all of it as wanted. */
export function allocateOutcome(
  context: Context,
  where: Where,
  wanted: Wanted,
): Promise<Outcome<AllocationProblem>> {
  const { house, who, now } = context;
  return change<AllocationProblem>(context, 'allocate-outcomes', where.organisation, async (tx) => {
    const place = await loadInEdition(tx, house.packs, where, now);
    const placed = place && findOutcome(place.pack.framework, where.outcome);
    if (!placed) return missing;
    const current = await loadAllocation(tx, where, where.outcome);
    const circle = await loadCircle(tx, who, where.organisation);
    return changeAllocation(current, { ...where, outcome: placed.outcome, open: place.open }, circle, wanted);
  });
}
