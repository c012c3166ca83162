import { EvidenceFields } from '../../../evidence/pages/evidence-fields.tsx';
import { aboutItem } from '../../../evidence/pages/say-evidence.ts';
import type { EvidenceValues } from '../../../evidence/pages/sentences.ts';
import type { Evidence } from '../../../evidence/rules/evidence.ts';
import { Button } from '../../../platform/design/button.tsx';
import { Checkboxes } from '../../../platform/design/checkboxes.tsx';
import { Textarea } from '../../../platform/design/textarea.tsx';
import type { Form } from '../../../platform/pages/form.tsx';
import { textLimit } from '../../rules/request.ts';

type Boxes = EvidenceValues & {
  readonly version: string;
  readonly text: string;
  readonly again: string;
  readonly evidence: readonly string[];
};
export type RequestForm = Form<Boxes>;

type Props = { readonly form: RequestForm; readonly offered: readonly Evidence[] };

/** For the organisation: words, evidence that it has, or a new file or link; says who will read it (R38). */
export const AnswerForm = ({ form, offered }: Props) => (
  <form.element>
    <h2 className="nhsuk-heading-m" id="answer">
      Answer
    </h2>
    <p>
      The auditors whom you let in read your answer and open the evidence that you give here, also what is
      otherwise available on request. It stays on record.
    </p>
    <input type="hidden" name="version" value={form.text('version').value} />
    <Textarea {...form.text('text')} label="Your answer" labelSize="s" rows={4} maxLength={textLimit} />
    {offered.length === 0 ? null : (
      <Checkboxes
        name="evidence"
        id="evidence"
        label="Evidence that you have"
        labelSize="s"
        hint="What is attached to the outcome now, then the newest of your library. Attach other evidence to the outcome first to find it here"
        values={form.many('evidence').value}
        error={form.many('evidence').error}
        items={offered.map((item) => ({ value: item.id, label: item.title, hint: aboutItem(item) }))}
      />
    )}
    <EvidenceFields form={form} />
    <Button name="act" value="answer" preventDoubleClick>
      Answer the request
    </Button>
  </form.element>
);
