import { sayLevel } from '../../../framework/rules/level.ts';
import type { ApprovalItem } from '../../rules/approval.ts';
import type { ApprovalContent } from '../../rules/approval-content.ts';
import { changesBetween, sayChanges } from '../../rules/changes.ts';

const words = {
  statements: 'supporting information',
  policies: 'policy answer',
  indicators: 'indicators',
  evidence: 'evidence',
} as const;

/**
 * What changed in an item since it was last decided on, a line each, as only the organisation's own people read it: levels
 * in full, other parts by name. Mails say less.
 */
export function changesInFull(
  { last, content }: Pick<ApprovalItem, 'last' | 'content'>,
  titles: ReadonlyMap<string, string>,
): readonly string[] {
  if (last === null) return [];
  const before = JSON.parse(last.content) as ApprovalContent;
  const after = JSON.parse(content) as ApprovalContent;
  const told = new Map(
    [...titles].map(([code, title]) => [
      code,
      [title, partsOf(code, before, after)].filter(Boolean).join(': '),
    ]),
  );
  return sayChanges(changesBetween(before, after), told);
}

/** `level from Not achieved to Achieved, supporting information`; nothing of what is no outcome. */
function partsOf(code: string, before: ApprovalContent, after: ApprovalContent): string {
  const [earlier, later] = [before.levels?.[code], after.levels?.[code]];
  const others = (Object.keys(words) as (keyof typeof words)[]).filter(
    (part) => JSON.stringify(before[part]?.[code]) !== JSON.stringify(after[part]?.[code]),
  );
  return [
    ...(earlier && later && earlier.level !== later.level
      ? [`level from ${sayLevel(earlier.level)} to ${sayLevel(later.level)}`]
      : []),
    ...(earlier?.expected !== later?.expected ? ['expected level'] : []),
    ...others.map((part) => words[part]),
  ].join(', ');
}
