import { Button } from '../../../platform/design/button.tsx';
import { Checkboxes } from '../../../platform/design/checkboxes.tsx';
import { Radios } from '../../../platform/design/radios.tsx';
import { TextInput } from '../../../platform/design/text-input.tsx';
import { Textarea } from '../../../platform/design/textarea.tsx';
import type { Form } from '../../../platform/pages/form.tsx';
import type { FoundPlaces } from '../../../removal/find-places.ts';
import { reasonLimit } from '../../rules/ask.ts';
import { inAnswers } from '../found-places.tsx';

type Fields = {
  readonly decision: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly fromAnswers: readonly string[];
};
type Props = { readonly form: Form<Fields>; readonly found: FoundPlaces };

/** Remove or refuse, with a reason that stands where the words stood. */
export const DecisionForm = ({ form, found }: Props) => (
  <form.element>
    <h2 className="nhsuk-heading-m">Decide</h2>
    <Radios
      {...form.text('decision')}
      label="Your decision"
      labelSize="s"
      items={[
        {
          value: 'remove',
          label: 'Remove it for good',
          hint: 'Every box in which one of the texts stands is removed whole, in the history and in what was handed over. It cannot be undone',
        },
        { value: 'refuse', label: 'Refuse', hint: 'Nothing is removed' },
      ]}
    />
    {inAnswers(found).length === 0 ? null : (
      <Checkboxes
        {...form.many('fromAnswers')}
        values={form.many('fromAnswers').value}
        label="The words still stand in today’s answers"
        labelSize="s"
        hint="The organisation can change these itself and keep the rest of each answer: wait for that, unless it cannot"
        items={[{ value: 'yes', label: 'Remove the boxes in today’s answers too' }]}
      />
    )}
    <Textarea
      {...form.text('reason')}
      label="Reason"
      labelSize="s"
      hint="If you remove it, each place says: “Removed on … because …” with this reason. The organisation reads it. Do not repeat the words"
      rows={3}
      maxLength={reasonLimit}
      autocomplete="off"
    />
    <TextInput
      {...form.text('decidedBy')}
      label="Who decided, by name and office"
      labelSize="s"
      hint="It stands in the history and in the email to the organisation"
      autocomplete="off"
    />
    <Button name="act" value="decide" preventDoubleClick>
      Record the decision
    </Button>
  </form.element>
);
