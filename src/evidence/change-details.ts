import { type Context, change } from '../platform/change/change.ts';
import type { Outcome } from '../platform/change/decision.ts';
import { type DetailsInput, type DetailsProblem, decideDetails } from './rules/details.ts';
import { loadEvidence } from './store.ts';

/** Changes what an item says of itself: title, kind, days, whether it is available on request. `seen` is the version that was read. */
export const changeDetails = (
  context: Context,
  where: { readonly organisation: string; readonly evidence: string },
  seen: number,
  input: DetailsInput,
): Promise<Outcome<DetailsProblem>> =>
  change(context, 'write-answers', where.organisation, async (tx) =>
    decideDetails(await loadEvidence(tx, where.organisation, where.evidence), seen, input),
  );
