import { findOutcome } from '../framework/rules/find.ts';
import { loadPeople } from '../organisation/store.ts';
import { type Context, change } from '../platform/change/change.ts';
import { closed, type Decision, invalid, missing, type Outcome } from '../platform/change/decision.ts';
import type { Owner } from './events.ts';
import { loadAssessment } from './load-assessment.ts';
import { loadOwners } from './store.ts';

export type AllocationProblem = 'owner-unknown' | 'edition-closed';
type Where = { readonly organisation: string; readonly edition: string; readonly outcome: string };

/** Gives an outcome an owner from the organisation's people, or none (`person` null). */
export function allocateOutcome(
  context: Context,
  where: Where,
  person: string | null,
): Promise<Outcome<AllocationProblem>> {
  return change<AllocationProblem>(context, 'write-answers', where.organisation, async (tx) => {
    const assessment = await loadAssessment(tx, context.house.packs, where, context.now);
    if (!assessment || !findOutcome(assessment.pack.framework, where.outcome)) return missing;
    if (!assessment.open) return closed('edition-closed');
    const people = await loadPeople(tx, where.organisation);
    const before = (await loadOwners(tx, where.organisation, where.edition)).get(where.outcome) ?? null;
    return allocate(where, people, before, person);
  });
}

/** The decision alone: who is allocated must belong to the organisation. */
function allocate(
  where: Where,
  people: readonly Owner[],
  before: Owner | null,
  person: string | null,
): Decision<AllocationProblem> {
  const found = people.find((one) => one.id === person);
  if (person !== null && !found) return invalid({ code: 'owner-unknown' });
  const after = found ? { id: found.id, name: found.name } : null;
  if (before?.id === after?.id) return { events: [] };
  const { organisation, edition, outcome } = where;
  return {
    events: [
      {
        type: 'outcome-allocated',
        organisation,
        about: `${edition}/${outcome}`,
        payload: { edition, outcome, before, after },
      },
    ],
  };
}
