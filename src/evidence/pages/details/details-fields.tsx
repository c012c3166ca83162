import { Checkboxes } from '../../../platform/design/checkboxes.tsx';
import { Select } from '../../../platform/design/select.tsx';
import { DateBoxes } from '../../../platform/pages/date-boxes.tsx';
import { datePart } from '../../../platform/pages/date-parts.ts';
import type { Form } from '../../../platform/pages/form.tsx';
import { documentTypes, sayDocumentType } from '../../rules/document-type.ts';
import type { DetailsValues } from './values.ts';

type DetailsForm = Pick<Form<DetailsValues>, 'text' | 'many' | 'item'>;

/** What is said of evidence beside its title; needs `detailsValues` and `detailsSentences` on the page. */
export const DetailsFields = ({ form }: { form: DetailsForm }) => {
  const onRequest = form.many('onRequest');
  return (
    <>
      <Select
        {...form.text('type')}
        label="Kind of evidence"
        items={documentTypes.map((value) => ({ value, label: sayDocumentType(value) }))}
      />
      <Day form={form} of="effective" label="Effective date (optional)" hint="The day from which it holds" />
      <Day
        form={form}
        of="review"
        label="Review-by date (optional)"
        hint="The day by which somebody must look at it again. The library says when it is near"
      />
      <Checkboxes
        name={onRequest.name}
        id={onRequest.id}
        values={onRequest.value}
        error={onRequest.error}
        items={[
          {
            value: 'yes',
            label: 'Available on request',
            hint: 'When you publish, reviewers see the title, but cannot open the file or link. They ask your administrators for it',
          },
        ]}
      />
    </>
  );
};

type DayProps = {
  readonly form: DetailsForm;
  readonly of: 'effective' | 'review';
  readonly label: string;
  readonly hint: string;
};

const Day = ({ form, of, label, hint }: DayProps) => (
  <DateBoxes
    item={(box) => form.item('dates', box)}
    field={of}
    label={label}
    hint={hint}
    error={form.item('dates', datePart(of, 'day')).error}
  />
);
