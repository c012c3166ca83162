import { outcomesOf } from '../framework/rules/find.ts';
import { type Context, change } from '../platform/change/change.ts';
import { closed, missing, type Outcome, stale } from '../platform/change/decision.ts';
import { loadInEdition } from './in-edition.ts';
import { loadCircle } from './load-circle.ts';
import { type BulkInput, type BulkProblem, planBulk, readChoice, seenIn } from './rules/bulk.ts';
import { changed } from './rules/change-allocation.ts';
import { loadAllocations } from './store.ts';

type Where = { readonly organisation: string; readonly edition: string };
export type ApplyProblem = BulkProblem | 'edition-closed' | 'changed-meanwhile';

/** Gives several outcomes to people in one step, all or none; refused where they are no longer as the preview showed them. */
export function allocateInBulk(
  context: Context,
  where: Where,
  input: BulkInput,
  seen: string,
): Promise<Outcome<ApplyProblem>> {
  const { house, who, now } = context;
  return change<ApplyProblem>(context, 'allocate-outcomes', where.organisation, async (tx) => {
    const place = await loadInEdition(tx, house.packs, where, now);
    if (!place) return missing;
    if (!place.open) return closed('edition-closed');
    const codes = outcomesOf(place.pack.framework).map(({ outcome }) => outcome.code);
    const read = readChoice(input, codes, await loadCircle(tx, who, where.organisation));
    if ('refused' in read) return read;
    const planned = planBulk(await loadAllocations(tx, where), read.outcomes, read.choice);
    if (planned.length > 0 && seenIn(planned) !== seen) return stale('changed-meanwhile');
    const step = { id: house.newId(), kind: 'bulk' } as const;
    return { events: planned.map((one) => changed({ ...where, outcome: one.outcome }, one, step)) };
  });
}
