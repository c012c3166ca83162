import { DateInput } from '../../../platform/design/date-input.tsx';
import { dateFrom, datePart, datePartsOf } from '../../../platform/pages/date-parts.ts';
import { fieldId, itemName } from '../../../platform/pages/fields.ts';
import type { Form } from '../../../platform/pages/form.tsx';

/** The boxes of a due date, one text each. */
export type DueBoxes = { readonly due: Readonly<Record<string, string>> };

export const dueBoxes = (due: string): DueBoxes['due'] => Object.fromEntries(datePartsOf('due', due));

/** What the boxes say, as one text; empty when all are. */
export const dueIn = ({ due }: DueBoxes): string => dateFrom('due', due);

type Props<V extends DueBoxes> = {
  readonly form: Form<V>;
  readonly error: string | undefined;
  readonly hint: string;
};

/** Asks by when something is due. */
export const DueInput = <V extends DueBoxes>({ form, error, hint }: Props<V>) => {
  const item = (form as unknown as Form<DueBoxes>).item;
  const box = (part: 'day' | 'month' | 'year') => item('due', datePart('due', part)).value;
  return (
    <DateInput
      name="due"
      id={fieldId('due', 'due')}
      partName={(part) => itemName('due', datePart('due', part))}
      label="Due date"
      labelSize="m"
      hint={hint}
      value={{ day: box('day'), month: box('month'), year: box('year') }}
      error={error}
    />
  );
};
