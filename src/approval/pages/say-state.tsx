import { sayDay, sayMoment } from '../../platform/clock.ts';
import { Tag, type TagColour } from '../../platform/design/tag.tsx';
import type { ApprovalItem, ApprovalState } from '../rules/approval.ts';

const words = {
  waiting: { text: 'Not approved yet', colour: 'grey' },
  given: { text: 'Approved', colour: 'green' },
  returned: { text: 'Returned', colour: 'red' },
  lapsed: { text: 'Changed since approval', colour: 'orange' },
} as const satisfies Record<ApprovalState, { text: string; colour: TagColour }>;

/** An item's state as a tag. */
export const ApprovalTag = ({ state }: { state: ApprovalState }) => (
  <Tag colour={words[state].colour}>{words[state].text}</Tag>
);

/** An item's state in words. */
export const sayState = (state: ApprovalState): string => words[state].text;

/** Who decided what, when and how; null where nothing was decided. */
export function sayDecision({ last, by }: ApprovalItem): string | null {
  if (last === null) return null;
  const when = sayMoment(last.at);
  if (last.decision === 'returned') return `Returned by ${by} on ${when}.`;
  if (last.decision === 'approved') return `Approved by ${by} on ${when}.`;
  if (last.attested === null) return null;
  if (last.decision === 'attested')
    return `Approved by ${by} outside the service on ${sayDay(last.attested.on)} (${last.attested.how}). Recorded by ${last.attested.recordedBy} on ${when}.`;
  return `${by} objected on ${when} to the approval that ${last.attested.recordedBy} had recorded, and it was withdrawn.`;
}
