import type { Evidence } from '../../../evidence/rules/evidence.ts';
import { Button } from '../../../platform/design/button.tsx';
import { Checkboxes } from '../../../platform/design/checkboxes.tsx';
import { Radios } from '../../../platform/design/radios.tsx';
import { Select } from '../../../platform/design/select.tsx';
import { TextInput } from '../../../platform/design/text-input.tsx';
import { Textarea } from '../../../platform/design/textarea.tsx';
import type { Form } from '../../../platform/pages/form.tsx';
import { descriptionLimit, reasonLimit } from '../../rules/ask.ts';
import { grounds, places, sayGround, sayPlace } from '../../rules/request.ts';

type Fields = {
  readonly place: string;
  readonly whereabouts: string;
  readonly description: string;
  readonly file: readonly string[];
  readonly words: string;
  readonly ground: string;
  readonly reason: string;
};
type Props = { readonly form: Form<Fields>; readonly item: Evidence | null };

/** What must go, where it stands and why. The words have a box of their own, which no browser completes. */
export const AskForm = ({ form, item }: Props) => (
  <form.element>
    <Select
      {...form.text('place')}
      label="Where does it stand?"
      labelSize="m"
      items={[{ value: '', label: 'Select' }, ...places.map((one) => ({ value: one, label: sayPlace(one) }))]}
    />
    <TextInput
      {...form.text('whereabouts')}
      label="Which one?"
      labelSize="m"
      hint="For example: the comments on an outcome, with its code and the year"
      autocomplete="off"
    />
    <Textarea
      {...form.text('description')}
      label="What is it, in general terms?"
      labelSize="m"
      hint="For example: name and NHS number of one patient. Do not repeat them"
      rows={2}
      maxLength={descriptionLimit}
      autocomplete="off"
    />
    {item && !item.withdrawn ? (
      <Checkboxes
        {...form.many('file')}
        values={form.many('file').value}
        label={item.kind === 'file' ? 'Must the file go?' : 'Must the link go?'}
        labelSize="m"
        hint={`“${item.title}”, with its earlier versions. Its title stays, unless you enter it below`}
        items={[{ value: 'file', label: item.kind === 'file' ? 'Yes, the file' : 'Yes, the link' }]}
      />
    ) : null}
    <Textarea
      {...form.text('words')}
      label="The exact words"
      labelSize="m"
      hint={`One text a line, as it is written there; capitals and spaces do not matter. Every box in which one of them stands is removed whole${item && !item.withdrawn ? '. Leave it empty if only the content must go' : ''}`}
      rows={4}
      spellcheck={false}
      autocomplete="off"
    />
    <Radios
      {...form.text('ground')}
      label="Why must it go?"
      labelSize="m"
      items={grounds.map((one) => ({ value: one, label: sayGround(one) }))}
    />
    <Textarea
      {...form.text('reason')}
      label="Reason"
      labelSize="m"
      hint="What happened, and since when you know. Do not repeat the words"
      rows={3}
      maxLength={reasonLimit}
      autocomplete="off"
    />
    <Button name="act" value="ask" preventDoubleClick>
      Ask for the removal
    </Button>
  </form.element>
);
