import { isUsable } from '../evidence/rules/evidence.ts';
import { loadEvidenceByIds } from '../evidence/store.ts';
import { findOutcome } from '../framework/rules/find.ts';
import { type Context, change } from '../platform/change/change.ts';
import { closed, invalid, missing, type Outcome } from '../platform/change/decision.ts';
import { attached } from './attach-evidence.ts';
import { loadAssessment } from './load-assessment.ts';
import { loadAttachments } from './store.ts';
import { withLapse } from './with-lapse.ts';

type Where = { readonly organisation: string; readonly edition: string; readonly outcome: string };
export type AttachExistingProblem = 'nothing-chosen' | 'evidence-gone' | 'edition-closed';

/** Attaches items of the library to an outcome, all or none; what is attached already stays as it is. */
export async function attachExisting(
  context: Context,
  where: Where,
  chosen: readonly string[],
): Promise<Outcome<AttachExistingProblem>> {
  const { organisation, edition, outcome } = where;
  const ids = [...new Set(chosen)];
  if (ids.length === 0) return invalid({ code: 'nothing-chosen' });
  return change<AttachExistingProblem>(context, 'write-answers', organisation, async (tx) => {
    const assessment = await loadAssessment(tx, context.house.packs, where, context.now);
    if (!assessment || !findOutcome(assessment.pack.framework, outcome)) return missing;
    if (!assessment.open) return closed('edition-closed');
    const items = await loadEvidenceByIds(tx, organisation, ids);
    if (items.filter(isUsable).length < ids.length) return invalid({ code: 'evidence-gone' });
    const there = (await loadAttachments(tx, organisation, edition, outcome)).map((one) => one.evidence);
    const fresh = ids.filter((id) => !there.includes(id));
    const events = fresh.map((evidence) => attached(where, evidence));
    return withLapse(tx, where, assessment.pack.framework.id, events);
  });
}
