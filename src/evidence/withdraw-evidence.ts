import { type Context, change } from '../platform/change/change.ts';
import type { Outcome } from '../platform/change/decision.ts';
import type { House } from '../platform/house.ts';
import { holdContent, isContentNeeded, loadContentsOf, loadWithdrawnContent } from './contents.ts';
import { decideWithdraw, type WithdrawProblem } from './rules/withdraw.ts';
import { loadEvidence } from './store.ts';

/** Removes an item's content for good on an administrator's decision with a reason (R37). */
export async function withdrawEvidence(
  context: Context,
  where: { readonly organisation: string; readonly evidence: string },
  reason: string,
): Promise<Outcome<WithdrawProblem>> {
  const outcome = await change(context, 'manage-organisation', where.organisation, async (tx) =>
    decideWithdraw(await loadEvidence(tx, where.organisation, where.evidence), reason),
  );
  if ('done' in outcome) await removeContentsOf(context.house, where.evidence);
  return outcome;
}

/** Deletes every content of a withdrawn item that no other item needs; after the change that withdrew it. */
export async function removeContentsOf(house: House, evidence: string): Promise<void> {
  for (const sha256 of await loadContentsOf(house.db, evidence)) await removeContent(house, sha256);
}

/**
 * Deletes content from the file store once no organisation's item needs it any more. The decision stands
 * whether this succeeds or not: `removeWithdrawnContent` looks again.
 */
async function removeContent(house: House, sha256: string): Promise<void> {
  await house.db.transaction().execute(async (tx) => {
    await holdContent(tx, sha256);
    if (!(await isContentNeeded(tx, sha256))) await house.files.remove(sha256);
  });
}

/** Deletes what should have been deleted when a process died in between; run when the service starts. */
export async function removeWithdrawnContent(house: House): Promise<void> {
  for (const sha256 of await loadWithdrawnContent(house.db))
    if (await house.files.has(sha256)) await removeContent(house, sha256);
}
