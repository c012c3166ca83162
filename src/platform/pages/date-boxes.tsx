import { DateInput } from '../design/date-input.tsx';
import type { FieldProps } from '../design/field.tsx';
import { type DatePart, datePart } from './date-parts.ts';

type Bound = { name: string; id: string; value: string; error: string | undefined };

type Props = Pick<FieldProps, 'label' | 'labelSize' | 'hint'> & {
  /** One of the field's boxes, tied to the form. */
  readonly item: (box: string) => Bound;
  /** The date's own name, after which its boxes are named; what is wrong with it is said there. */
  readonly field: string;
  /** What is wrong, where the page says it of the form and not of the date. */
  readonly error?: string | undefined;
};

/** Asks for a date in three boxes that stand in a field of items: read back with `dateFrom`. */
export const DateBoxes = ({ item, field, error, ...said }: Props) => {
  const whole = item(field);
  const part = (one: DatePart) => item(datePart(field, one));
  return (
    <DateInput
      {...said}
      name={field}
      id={whole.id}
      error={error ?? whole.error}
      partName={(one) => part(one).name}
      value={{ day: part('day').value, month: part('month').value, year: part('year').value }}
    />
  );
};
