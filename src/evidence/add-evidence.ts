import { type Context, change } from '../platform/change/change.ts';
import type { Outcome } from '../platform/change/decision.ts';
import { addPrepared, type EvidenceProblem, type Offer, prepareEvidence } from './prepare-evidence.ts';

/** Adds files or a link to an organisation's evidence; what is there already is not added again. */
export async function addEvidence(
  context: Context,
  organisation: string,
  offer: Offer,
): Promise<Outcome<EvidenceProblem>> {
  const prepared = await prepareEvidence(context.house, offer, context.now);
  if ('refused' in prepared) return prepared;
  return change(context, 'write-answers', organisation, (tx) =>
    addPrepared(tx, context.house, organisation, prepared),
  );
}
