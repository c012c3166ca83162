import type { Packs } from '../framework/rules/pack.ts';
import { actionsPart } from '../improvement-plan/action-store.ts';
import type { Action } from '../improvement-plan/rules/action.ts';
import { planPart } from '../improvement-plan/store.ts';
import { canonical, sha256 } from '../platform/change/hash.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { type Said, together } from '../platform/database/together.ts';
import { loadPositionWith, type Today } from '../publication/load-position.ts';
import { type ApprovalItem, approvalItem } from './rules/approval.ts';
import { type Approvable, approvalContentOf, isNeeded, type PlanContent } from './rules/approval-content.ts';
import { decidedPart } from './store.ts';

type Where = { readonly organisation: string; readonly edition: string };

/** Every item of the full submission as it stands now, in the edition's order; null where the organisation takes no part (R39). */
export async function loadApprovals(
  db: Queryable,
  packs: Packs,
  where: Where,
  now: Moment,
): Promise<readonly ApprovalItem[] | null> {
  const found = await loadPositionWith(db, packs, where, now, approvalParts(db, where));
  return found && approvalsFrom(found.today, found.more);
}

/** What is looked at beside the position. */
export const approvalParts = (db: Queryable, where: Where) => ({
  decided: decidedPart(db, where),
  plan: planPart(db, where),
  actions: actionsPart(db, where),
});

/** The same for a position that has been loaded already. */
export async function approvalsOf(db: Queryable, today: Today): Promise<readonly ApprovalItem[]> {
  const where = { organisation: today.organisation.code, edition: today.pack.edition.id };
  return approvalsFrom(today, await together(db, approvalParts(db, where)));
}

/** The same where everything has been loaded. */
export function approvalsFrom(
  today: Today,
  { decided, plan, actions }: Said<ReturnType<typeof approvalParts>>,
): readonly ApprovalItem[] {
  const approvable = { position: today.position, plan: planContent(plan ? actions : []) };
  return itemsOf(today, approvable).map((one) => approvalItem(one, decided.get(one.item) ?? null));
}

const itemsOf = ({ pack }: Today, approvable: Approvable) =>
  pack.edition.approvals.map((subject) => {
    const content = canonical(approvalContentOf(subject, approvable));
    return {
      item: subject.id,
      title: subject.title,
      about: subject.about,
      covers: subject.covers,
      needed: isNeeded(subject, approvable),
      content,
      contentHash: sha256(content),
    };
  });

/**
 * The improvement plan's actions by reference; null where there is none. Left out is how far an action has got: a plan
 * stays the one that was approved while it is carried out.
 */
const planContent = (actions: readonly Action[]): PlanContent | null =>
  actions.length === 0
    ? null
    : Object.fromEntries(actions.map((action) => [action.reference, plannedOf(action)]));

const plannedOf = ({ outcome, gap, action, owner, ...one }: Action): PlanContent[string] => ({
  ...{ outcome, gap, action, owner: owner?.name ?? null },
  ...{ resources: one.resources, dependencies: one.dependencies, mitigation: one.mitigation },
  ...{ start: one.start, delivery: one.delivery },
});
