import { Checkboxes } from '../../../platform/design/checkboxes.tsx';
import { Details } from '../../../platform/design/details.tsx';
import { Radios } from '../../../platform/design/radios.tsx';
import { Textarea } from '../../../platform/design/textarea.tsx';
import type { ApprovalItem } from '../../rules/approval.ts';
import { commentLimit } from '../../rules/decide.ts';

type Bound = { name: string; id: string; value: string; error: string | undefined };
type Props = { readonly item: ApprovalItem; readonly choice: Bound; readonly comment: Bound };

/** Approve or return an item; one that is approved can only be returned. Nothing is preselected. */
export const ItemChoice = ({ item, choice, comment }: Props) =>
  item.state === 'given' ? (
    <Details
      summary={`Take the approval back: ${item.title}`}
      open={[choice.value, comment.value, choice.error, comment.error].some(Boolean)}
    >
      <Checkboxes
        name={choice.name}
        id={choice.id}
        error={choice.error}
        values={[choice.value]}
        items={[{ value: 'return', label: 'Take my approval back and return this part' }]}
      />
      <Comment comment={comment} title={item.title} />
    </Details>
  ) : (
    <>
      <Radios
        {...choice}
        label={`Your decision: ${item.title}`}
        labelSize="s"
        items={[
          { value: 'approve', label: 'Approve' },
          { value: 'return', label: 'Return with a comment' },
        ]}
      />
      <Comment comment={comment} title={item.title} />
    </>
  );

const Comment = ({ comment, title }: { comment: Bound; title: string }) => (
  <Textarea
    {...comment}
    label={`Comment: ${title}`}
    hint="Needed if you return it. Your administrators get it by email, so name no patients"
    maxLength={commentLimit}
    threshold={75}
    rows={3}
  />
);
