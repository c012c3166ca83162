import { Button } from '../../../platform/design/button.tsx';
import { Textarea } from '../../../platform/design/textarea.tsx';
import { canBe, type RequestState, textLimit } from '../../rules/request.ts';
import type { RequestForm } from './answer-form.tsx';

type Props = { readonly form: RequestForm; readonly state: RequestState };

const Accept = ({ form }: Pick<Props, 'form'>) => (
  <form.element>
    <input type="hidden" name="version" value={form.text('version').value} />
    <Button name="act" value="accept" preventDoubleClick>
      Accept the answer
    </Button>
  </form.element>
);

const Again = ({ form }: Pick<Props, 'form'>) => (
  <form.element>
    <input type="hidden" name="version" value={form.text('version').value} />
    <Textarea
      {...form.text('again')}
      label="What is still missing"
      labelSize="s"
      rows={4}
      maxLength={textLimit}
    />
    <Button name="act" value="askAgain" variant="secondary" preventDoubleClick>
      Ask again
    </Button>
  </form.element>
);

/** For the auditor: whether the answer is enough. */
export const AuditorForm = ({ form, state }: Props) => (
  <>
    {canBe(state, 'accept') || canBe(state, 'ask-again') ? (
      <h2 className="nhsuk-heading-m">Is the answer enough?</h2>
    ) : null}
    {canBe(state, 'accept') ? <Accept form={form} /> : null}
    {canBe(state, 'ask-again') ? <Again form={form} /> : null}
  </>
);
