import { findOutcome } from '../framework/rules/find.ts';
import { type Context, change } from '../platform/change/change.ts';
import { closed, missing, type Outcome } from '../platform/change/decision.ts';
import type { Event } from '../platform/change/events.ts';
import { loadAssessment } from './load-assessment.ts';
import { loadAttachments } from './store.ts';
import { withLapse } from './with-lapse.ts';

type Where = { readonly organisation: string; readonly edition: string; readonly outcome: string };

/** Takes evidence off an outcome, unless it is off already; the item itself stays with the organisation. */
export function detachEvidence(
  context: Context,
  where: Where,
  evidence: string,
): Promise<Outcome<'edition-closed'>> {
  const { organisation, edition, outcome } = where;
  const needed = { permission: 'answer-given-outcome', about: where } as const;
  return change<'edition-closed'>(context, needed, organisation, async (tx) => {
    const assessment = await loadAssessment(tx, context.house.packs, where, context.now);
    if (!assessment || !findOutcome(assessment.pack.framework, outcome)) return missing;
    if (!assessment.open) return closed('edition-closed');
    const there = await loadAttachments(tx, organisation, edition, outcome);
    if (!there.some((one) => one.evidence === evidence)) return { events: [] };
    const detached: Event = {
      type: 'evidence-detached',
      organisation,
      about: `${edition}/${outcome}`,
      payload: { edition, outcome, evidence },
    };
    return withLapse(tx, where, assessment.pack.framework.id, [detached]);
  });
}
