import { Button } from '../../platform/design/button.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import type { Form } from '../../platform/pages/form.tsx';
import { type Evidence, reasonLimit } from '../rules/evidence.ts';

type Props = { readonly item: Evidence; readonly form: Form<{ reason: string }> };

/** Removal for good, for content that must go (R37): says what stays before it is done. */
export const WithdrawForm = ({ item, form: { element: FormElement, text } }: Props) => {
  const thing = item.kind === 'file' ? 'file' : 'link';
  return (
    <>
      <h2 className="nhsuk-heading-m">Remove this {thing} for good</h2>
      <p>
        Do this only if the content must not be kept, for example because it has information about patients.
        It cannot be undone.
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          The {thing} and its earlier versions are removed from every outcome that uses it, from every
          assessment you have published, and for every organisation that you share it with.
        </li>
        <li>
          Its title{item.kind === 'file' ? ' and SHA-256' : ''}, your name, the date and your reason stay and
          can be read by whoever could read the {thing}.
        </li>
        <li>The administrators of your organisation get an email.</li>
      </ul>
      <FormElement>
        <Textarea
          {...text('reason')}
          label={`Why must the ${thing} be removed?`}
          hint="Do not repeat the information that must go"
          rows={3}
          maxLength={reasonLimit}
        />
        <Button name="act" value="withdraw" variant="warning" preventDoubleClick>
          Remove the {thing} for good
        </Button>
      </FormElement>
    </>
  );
};
