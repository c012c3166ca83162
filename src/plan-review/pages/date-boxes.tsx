import { DateInput } from '../../platform/design/date-input.tsx';
import { datePart } from '../../platform/pages/date-parts.ts';

type Bound = { name: string; id: string; value: string; error: string | undefined };
type Props = {
  readonly item: (box: string) => Bound;
  /** The date's own name; a fault of it is said at its day. */
  readonly field: string;
  readonly label: string;
  readonly hint: string;
};

/** The three boxes of a date that stand in a repeated field. */
export const DateBoxes = ({ item, field, label, hint }: Props) => {
  const part = (one: 'day' | 'month' | 'year') => item(datePart(field, one));
  return (
    <DateInput
      name={field}
      id={item(field).id}
      error={item(field).error}
      label={label}
      labelSize="s"
      hint={hint}
      partName={(one) => part(one).name}
      value={{ day: part('day').value, month: part('month').value, year: part('year').value }}
    />
  );
};
