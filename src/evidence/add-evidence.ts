import { type Context, change } from '../platform/change/change.ts';
import { invalid, type Outcome } from '../platform/change/decision.ts';
import { addPrepared, type EvidenceProblem, type Offer, prepareEvidence } from './prepare-evidence.ts';
import { describeNew, type Said, unsaid } from './rules/describe-new.ts';
import { type DatesProblem, problemsOfDates } from './rules/details.ts';

export type AddProblem = EvidenceProblem | DatesProblem | 'already-there';

/**
 * Adds files or a link to an organisation's evidence, with what is said of them. Content that is there already
 * is not added again: refused with the id of the item that holds it.
 */
export async function addEvidence(
  context: Context,
  organisation: string,
  offer: Offer,
  said: Said = unsaid,
): Promise<Outcome<AddProblem>> {
  const problems = problemsOfDates(said);
  if (problems.length > 0) return invalid(...problems);
  const prepared = await prepareEvidence(context.house, offer, context.now);
  if ('refused' in prepared) return prepared;
  return change<AddProblem>(context, 'write-answers', organisation, async (tx) => {
    const added = await addPrepared(tx, context.house, organisation, prepared);
    if ('refused' in added) return added;
    const there = added.added.filter((one) => one.alreadyThere !== null);
    if (there.length > 0)
      return invalid(...there.map((one) => ({ code: 'already-there', detail: one.evidenceId }) as const));
    const described = added.added.flatMap((one) =>
      one.events.flatMap(({ payload }) => describeNew(organisation, payload, said)),
    );
    return { events: [...added.events, ...described] };
  });
}
