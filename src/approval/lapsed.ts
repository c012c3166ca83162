import type { Lapsed } from './events.ts';
import type { ApprovalItem } from './rules/approval.ts';
import type { ApprovalContent } from './rules/approval-content.ts';
import { type Changes, changesBetween } from './rules/changes.ts';

/** What changed in an item since it was last decided on; null where nothing was decided. */
export function changesSince({ last, content }: ApprovalItem): Changes | null {
  if (last === null) return null;
  return changesBetween(JSON.parse(last.content) as ApprovalContent, JSON.parse(content) as ApprovalContent);
}

/** The approvals that have lapsed, with what changed. */
export const lapsedOf = (items: readonly ApprovalItem[]): readonly Lapsed[] =>
  items.flatMap((one) => {
    const changes = one.needed && one.state === 'lapsed' ? changesSince(one) : null;
    return changes ? [{ item: one.item, title: one.title, changes }] : [];
  });
