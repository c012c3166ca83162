import { addressesOf } from '../organisation/load-addresses.ts';
import { type Context, change } from '../platform/change/change.ts';
import { closed, invalid, missing, type Outcome } from '../platform/change/decision.ts';
import { dayOf } from '../platform/clock.ts';
import { loadPosition } from '../publication/load-position.ts';
import { lapsedOf } from './lapsed.ts';
import { approvalsOf } from './load-approvals.ts';
import { type ApprovalItem, openItems } from './rules/approval.ts';
import { loadRequest, type Request } from './store.ts';

export type AskProblem = 'no-siro' | 'nothing-to-ask' | 'asked-today' | 'edition-closed';
type Where = { readonly organisation: string; readonly edition: string };

/**
 * Asks the SIRO by mail to approve what is open. Refuses where nobody is named as SIRO, where nothing is open, and
 * where they were asked about the very same today.
 */
export function askApproval(context: Context, where: Where): Promise<Outcome<AskProblem>> {
  return change<AskProblem>(context, 'ask-approval', where.organisation, async (tx) => {
    const today = await loadPosition(tx, context.house.packs, where, context.now);
    if (!today) return missing;
    if (!today.open) return closed('edition-closed');
    const { siros } = await addressesOf(tx, where.organisation, null);
    if (siros.length === 0) return invalid({ code: 'no-siro' });
    const items = await approvalsOf(tx, today);
    const open = openItems(items);
    if (open.length === 0) return invalid({ code: 'nothing-to-ask' });
    if (isAskedToday(await loadRequest(tx, where), open, context.now))
      return invalid({ code: 'asked-today' });
    const asked = open.map(({ item, title, contentHash }) => ({ item, title, contentHash }));
    return {
      events: [
        {
          type: 'approval-asked',
          organisation: where.organisation,
          about: `${where.edition}/approvals`,
          payload: { edition: where.edition, items: asked, lapsed: lapsedOf(open) },
        },
      ],
    };
  });
}

/** A returned item is asked about again whenever it was returned, also unchanged. */
const isAskedToday = (request: Request | null, open: readonly ApprovalItem[], now: string): boolean =>
  request !== null &&
  dayOf(request.at) === dayOf(now) &&
  open.every((one) => one.state !== 'returned' && request.hashes[one.item] === one.contentHash);
