import {
  addPrepared,
  type EvidenceProblem,
  type Offer,
  prepareEvidence,
} from '../evidence/prepare-evidence.ts';
import { isUsable } from '../evidence/rules/evidence.ts';
import { loadEvidenceByIds } from '../evidence/store.ts';
import type { Context } from '../platform/change/change.ts';
import { closed, invalid, missing, type Outcome } from '../platform/change/decision.ts';
import type { Event } from '../platform/change/events.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import { loadActions, loadPlanEvidence } from './action-store.ts';
import { aboutAction, type Where } from './rules/plan.ts';
import type { Place } from './rules/save-action.ts';
import { isWritable } from './rules/states.ts';
import { inPlan } from './save-action.ts';

type At = Where & { readonly reference: string };
export type ActionEvidenceProblem = EvidenceProblem | 'nothing-chosen' | 'evidence-gone' | 'plan-closed';

/** Adds files or a link to the organisation's evidence, unless they are there already, and attaches them to an action. */
export async function addActionEvidence(
  context: Context,
  at: At,
  offer: Offer,
): Promise<Outcome<ActionEvidenceProblem>> {
  const prepared = await prepareEvidence(context.house, offer, context.now);
  if ('refused' in prepared) return prepared;
  return inPlan<ActionEvidenceProblem>(context, at, async (tx, place) => {
    const stopped = await notWritable(tx, place, at);
    if (stopped) return stopped;
    const added = await addPrepared(tx, context.house, at.organisation, prepared);
    if ('refused' in added) return added;
    const fresh = await notAttached(
      tx,
      at,
      added.added.map((one) => one.evidenceId),
    );
    return { events: [...added.events, ...fresh.map((evidence) => attached(at, evidence))] };
  });
}

/** Attaches items that the organisation has, all or none. What others share with it is theirs to hand over. */
export async function attachActionEvidence(
  context: Context,
  at: At,
  chosen: readonly string[],
): Promise<Outcome<ActionEvidenceProblem>> {
  const ids = [...new Set(chosen)];
  if (ids.length === 0) return invalid({ code: 'nothing-chosen' });
  return inPlan<ActionEvidenceProblem>(context, at, async (tx, place) => {
    const stopped = await notWritable(tx, place, at);
    if (stopped) return stopped;
    const items = await loadEvidenceByIds(tx, at.organisation, ids);
    const own = items.filter((item) => isUsable(item) && item.shared === undefined);
    if (own.length < ids.length) return invalid({ code: 'evidence-gone' });
    return { events: (await notAttached(tx, at, ids)).map((evidence) => attached(at, evidence)) };
  });
}

/** Takes evidence off an action; the item stays with the organisation, and in versions that were handed over. */
export const detachActionEvidence = (
  context: Context,
  at: At,
  evidence: string,
): Promise<Outcome<'plan-closed'>> =>
  inPlan<'plan-closed'>(context, at, async (tx, place) => {
    const stopped = await notWritable(tx, place, at);
    if (stopped) return stopped;
    if ((await notAttached(tx, at, [evidence])).length > 0) return { events: [] };
    const { organisation, edition, reference } = at;
    const about = aboutAction(edition, reference);
    return {
      events: [
        { type: 'plan-evidence-detached', organisation, about, payload: { edition, reference, evidence } },
      ],
    };
  });

async function notWritable(tx: Transaction, { plan }: Place, at: At) {
  const there = (await loadActions(tx, at)).some((one) => one.reference === at.reference);
  if (plan === null || !there) return missing;
  return isWritable(plan.state) ? null : closed<'plan-closed'>('plan-closed');
}

async function notAttached(tx: Transaction, at: At, ids: readonly string[]): Promise<readonly string[]> {
  const there = (await loadPlanEvidence(tx, at)).filter((one) => one.reference === at.reference);
  return ids.filter((id) => !there.some((one) => one.evidence === id));
}

const attached = ({ organisation, edition, reference }: At, evidence: string): Event => ({
  type: 'plan-evidence-attached',
  organisation,
  about: aboutAction(edition, reference),
  payload: { edition, reference, evidence },
});
