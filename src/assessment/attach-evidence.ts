import {
  addPrepared,
  type EvidenceProblem,
  type Offer,
  prepareEvidence,
} from '../evidence/prepare-evidence.ts';
import { findOutcome } from '../framework/rules/find.ts';
import { type Context, change } from '../platform/change/change.ts';
import { closed, missing, type Outcome } from '../platform/change/decision.ts';
import type { Event } from '../platform/change/events.ts';
import { loadAssessment } from './load-assessment.ts';
import { loadAttachments } from './store.ts';
import { withLapse } from './with-lapse.ts';

type Where = { readonly organisation: string; readonly edition: string; readonly outcome: string };
export type AttachProblem = EvidenceProblem | 'edition-closed';

/** Adds files or a link to the organisation's evidence, unless they are there already, and attaches them to an outcome. */
export async function attachEvidence(
  context: Context,
  where: Where,
  offer: Offer,
): Promise<Outcome<AttachProblem>> {
  const { house, now } = context;
  const { organisation, edition, outcome } = where;
  const prepared = await prepareEvidence(house, offer, now);
  if ('refused' in prepared) return prepared;
  const needed = { permission: 'write-given-answers', about: where } as const;
  return change<AttachProblem>(context, needed, organisation, async (tx) => {
    const assessment = await loadAssessment(tx, house.packs, where, now);
    if (!assessment || !findOutcome(assessment.pack.framework, outcome)) return missing;
    if (!assessment.open) return closed('edition-closed');
    const added = await addPrepared(tx, house, organisation, prepared);
    if ('refused' in added) return added;
    const there = (await loadAttachments(tx, organisation, edition, outcome)).map((one) => one.evidence);
    const fresh = added.added.map((one) => one.evidenceId).filter((id) => !there.includes(id));
    const events = [...added.events, ...fresh.map((evidence) => attached(where, evidence))];
    return withLapse(tx, where, assessment.pack.framework.id, events);
  });
}

/** The event by which an item serves an outcome. */
export const attached = ({ organisation, edition, outcome }: Where, evidence: string): Event => ({
  type: 'evidence-attached',
  organisation,
  about: `${edition}/${outcome}`,
  payload: { edition, outcome, evidence },
});
