import { Checkboxes } from '../../platform/design/checkboxes.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import type { Form } from '../../platform/pages/form.tsx';
import { commentLimit } from '../rules/comment.ts';
import type { Named } from '../rules/mentions.ts';

export type ComposeFields = { readonly text: string; readonly tell: readonly string[] };

type Props = {
  readonly form: Form<ComposeFields>;
  readonly people: readonly Named[];
  readonly label: string;
};

/** The boxes of a comment: what it says, and whom it is for. */
export const ComposeFields = ({ form, people, label }: Props) => (
  <>
    <Textarea
      {...form.text('text')}
      label={label}
      labelSize="m"
      hint="Your own organisation reads it, never NHS England or the public. To tell somebody, write @ and their name, or tick them below. Do not include information about patients"
      rows={5}
      maxLength={commentLimit}
      threshold={75}
    />
    {people.length === 0 ? null : (
      <Checkboxes
        {...form.many('tell')}
        values={form.many('tell').value}
        label="Tell these people"
        labelSize="s"
        hint="Optional. They find it under My work and in their daily email"
        small
        items={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
    )}
  </>
);
