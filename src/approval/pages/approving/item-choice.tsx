import { Checkboxes } from '../../../platform/design/checkboxes.tsx';
import { Radios } from '../../../platform/design/radios.tsx';
import { Textarea } from '../../../platform/design/textarea.tsx';
import type { ApprovalItem } from '../../rules/approval.ts';
import { commentLimit } from '../../rules/decide.ts';

type Bound = { name: string; id: string; value: string; error: string | undefined };
type Props = { readonly item: ApprovalItem; readonly choice: Bound; readonly comment: Bound };

/** Approve or return an item; one that is approved can only be returned. Nothing is preselected. */
export const ItemChoice = ({ item, choice: { value, ...choice }, comment }: Props) => (
  <>
    {item.state === 'given' ? (
      <Checkboxes
        {...choice}
        values={[value]}
        items={[{ value: 'return', label: `Take the approval back and return: ${item.title}` }]}
      />
    ) : (
      <Radios
        {...choice}
        value={value}
        label={`Your decision: ${item.title}`}
        labelSize="s"
        items={[
          { value: 'approve', label: 'Approve' },
          { value: 'return', label: 'Return with a comment' },
        ]}
      />
    )}
    <Textarea
      {...comment}
      label={`Comment: ${item.title}`}
      hint="Needed if you return it. Your administrators get it by email, so name no patients"
      maxLength={commentLimit}
      threshold={75}
      rows={3}
    />
  </>
);
