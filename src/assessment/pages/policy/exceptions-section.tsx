import type { ExceptionDetail, PolicyQuestion } from '../../../framework/rules/pack.ts';
import { Radios } from '../../../platform/design/radios.tsx';
import { Textarea } from '../../../platform/design/textarea.tsx';
import { DateBoxes } from '../../../platform/pages/date-boxes.tsx';
import type { Form } from '../../../platform/pages/form.tsx';
import type { PolicyFields } from './policy-fields.ts';

type Props = { readonly question: PolicyQuestion; readonly form: Form<PolicyFields> };

/** What is asked where the policy is met with exceptions (R3). */
export const ExceptionsSection = ({ question, form }: Props) => {
  const labels = question.options.filter((option) => option.exceptions).map(({ label }) => `“${label}”`);
  return (
    <section aria-labelledby="exceptions">
      <h2 className="nhsuk-heading-m" id="exceptions">
        If there are exceptions
      </h2>
      <p>
        Fill this in if you answered {labels.join(' or ')}; with any other answer it is not saved. Nothing
        here is mandatory at the interim assessment.
      </p>
      {question.exceptions.map((detail) => (
        <Detail key={detail.id} detail={detail} form={form} />
      ))}
    </section>
  );
};

const Detail = ({ detail, form }: { detail: ExceptionDetail; form: Form<PolicyFields> }) => {
  if (detail.kind === 'date') return <DateDetail detail={detail} form={form} />;
  const bound = form.item('details', detail.id);
  if (detail.kind === 'choice')
    return <Radios {...bound} label={detail.label} labelSize="s" items={detail.options} />;
  return (
    <Textarea
      {...bound}
      label={detail.label}
      labelSize="s"
      rows={detail.kind === 'evidence' ? 2 : 5}
      hint={
        detail.kind === 'evidence'
          ? 'Its title or address. Attach the file itself on the outcome’s page'
          : undefined
      }
    />
  );
};

const DateDetail = ({ detail, form }: { detail: ExceptionDetail; form: Form<PolicyFields> }) => (
  <DateBoxes
    item={(box) => form.item('details', box)}
    field={detail.id}
    label={detail.label}
    labelSize="s"
    hint="For example, 27 3 2026"
  />
);
