import { type Context, change } from '../platform/change/change.ts';
import { invalid, missing, type Outcome, stale } from '../platform/change/decision.ts';
import { candidateOf, loadOwnPeople } from './load-circle.ts';
import { loadHeld } from './load-held.ts';
import { seenIn } from './rules/bulk.ts';
import { changed } from './rules/change-allocation.ts';
import { planHandover } from './rules/hand-over.ts';

type Whose = { readonly organisation: string; readonly person: string };
export type HandOverProblem = 'receiver-missing' | 'receiver-same' | 'nothing-held' | 'changed-meanwhile';

/** Hands everything that a person holds in the open edition over to another of the organisation's people, in one step. */
export function handOver(
  context: Context,
  { organisation, person }: Whose,
  to: string,
  seen: string,
): Promise<Outcome<HandOverProblem>> {
  const { house, now } = context;
  return change<HandOverProblem>(context, 'manage-organisation', organisation, async (tx) => {
    const held = await loadHeld(tx, house.packs, { organisation, person }, now);
    if (!held) return missing;
    const receiver = (await loadOwnPeople(tx, organisation)).find((one) => one.id === to);
    if (!receiver) return invalid({ code: 'receiver-missing' });
    if (receiver.id === person) return invalid({ code: 'receiver-same' });
    const planned = planHandover(held.allocations, held.outcomes, person, candidateOf(receiver));
    if (planned.length === 0) return invalid({ code: 'nothing-held' });
    if (seenIn(planned) !== seen) return stale('changed-meanwhile');
    const step = { id: house.newId(), kind: 'handover' } as const;
    const where = { organisation, edition: held.edition };
    return { events: planned.map((one) => changed({ ...where, outcome: one.outcome }, one, step)) };
  });
}
