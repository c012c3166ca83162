import { DateInput } from '../../platform/design/date-input.tsx';
import { datePart, datePartsOf } from '../../platform/pages/date-parts.ts';

type Boxes = Readonly<Record<string, string>>;

/** What stands in the boxes of a date. */
export const dateBoxes = (field: string, day: string): Boxes => Object.fromEntries(datePartsOf(field, day));

type Props = {
  /** The field's boxes, tied to the form. */
  readonly box: (part: string) => {
    readonly name: string;
    readonly id: string;
    readonly error?: string | undefined;
  };
  readonly field: string;
  readonly values: Boxes;
  readonly label: string;
  readonly hint: string;
};

/** A date in three boxes, as one field of a form. */
export const DateField = ({ box, field, values, label, hint }: Props) => {
  const { id, error } = box(field);
  return (
    <DateInput
      name={field}
      id={id}
      error={error}
      label={label}
      labelSize="s"
      hint={hint}
      partName={(part) => box(datePart(field, part)).name}
      value={{
        day: values[datePart(field, 'day')] ?? '',
        month: values[datePart(field, 'month')] ?? '',
        year: values[datePart(field, 'year')] ?? '',
      }}
    />
  );
};
