import { type Context, change } from '../platform/change/change.ts';
import { closed, forbidden, missing, type Outcome, type Refusal } from '../platform/change/decision.ts';
import type { Event } from '../platform/change/events.ts';
import { dayOf } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { loadPosition } from '../publication/load-position.ts';
import { approvalsOf } from './load-approvals.ts';
import type { ApprovalItem } from './rules/approval.ts';
import {
  approvalOfAll,
  type DecideProblem,
  type DecideTyped,
  type Decision,
  decisionsFrom,
} from './rules/decide.ts';
import { loadActingDeputies } from './store.ts';

type Where = { readonly organisation: string; readonly edition: string };
type Rule = (
  items: readonly ApprovalItem[],
  typed: DecideTyped,
) => Refusal<DecideProblem> | readonly Decision[];

/** The SIRO or a deputy approves or returns items: exactly the content whose hash was on the page (R39). */
export const decideApprovals = (context: Context, where: Where, typed: DecideTyped) =>
  decide(context, where, typed, decisionsFrom);

/** The same for everything that is open, with one button. */
export const approveAll = (context: Context, where: Where, typed: DecideTyped) =>
  decide(context, where, typed, approvalOfAll);

function decide(
  context: Context,
  where: Where,
  typed: DecideTyped,
  rule: Rule,
): Promise<Outcome<DecideProblem>> {
  return change<DecideProblem>(context, 'approve-submission', where.organisation, async (tx) => {
    const inPlaceOf = await siroFor(tx, context, where.organisation);
    if (!inPlaceOf) return forbidden;
    const today = await loadPosition(tx, context.house.packs, where, context.now);
    if (!today) return missing;
    if (!today.open) return closed('edition-closed');
    const items = await approvalsOf(tx, today);
    const decisions = rule(items, typed);
    if ('refused' in decisions) return decisions;
    return { events: [decided(where, items, decisions, inPlaceOf.deputyFor)] };
  });
}

function decided(
  { organisation, edition }: Where,
  items: readonly ApprovalItem[],
  decisions: readonly Decision[],
  deputyFor: { readonly id: string; readonly name: string } | null,
): Event {
  const titled = decisions.map((one) => ({
    ...one,
    title: items.find(({ item }) => item === one.item)?.title ?? one.item,
  }));
  return {
    type: 'approval-decided',
    organisation,
    about: `${edition}/approvals`,
    payload: { edition, decisions: titled, deputyFor },
  };
}

/** In whose place somebody decides: nobody's where they are the SIRO; null where they may not decide. */
export async function siroFor(
  db: Queryable,
  { who, now }: Pick<Context, 'who' | 'now'>,
  organisation: string,
): Promise<{ readonly deputyFor: { readonly id: string; readonly name: string } | null } | null> {
  if (who.grants.some((one) => one.role === 'siro' && one.organisation === organisation))
    return { deputyFor: null };
  const acting = await loadActingDeputies(db, organisation, dayOf(now));
  const own = acting.find((one) => one.person === who.id);
  return own ? { deputyFor: { id: own.namedBy, name: own.namedByName } } : null;
}
