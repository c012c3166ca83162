import { paths } from '../../../paths.ts';
import { Button } from '../../../platform/design/button.tsx';
import { Checkboxes } from '../../../platform/design/checkboxes.tsx';
import { ErrorMessage, FormGroup } from '../../../platform/design/field.tsx';
import { Radios } from '../../../platform/design/radios.tsx';
import { Select } from '../../../platform/design/select.tsx';
import { DateBoxes } from '../../../platform/pages/date-boxes.tsx';
import type { Form } from '../../../platform/pages/form.tsx';
import { nobody } from '../../rules/bulk.ts';
import type { ListFilter } from '../../rules/filter.ts';
import { linesOf, type PersonChoice } from '../fields/people-choices.ts';
import { AllocationTable, type TableProps } from './allocation-table.tsx';

export type BulkFields = {
  readonly outcomes: readonly string[];
  readonly owner: string;
  readonly way: string;
  readonly contributors: readonly string[];
  readonly due: Readonly<Record<string, string>>;
  readonly noDue: readonly string[];
};

type Props = {
  readonly form: Form<BulkFields>;
  readonly choices: readonly PersonChoice[];
  readonly filter: ListFilter;
  readonly table: TableProps;
};

/** The list with a box for each outcome, and below what is to be changed of those ticked. */
export const AllocationForm = ({ form, choices, filter, table }: Props) => (
  <form.element>
    <FormGroup error={form.many('outcomes').error}>
      <ErrorMessage id="outcomes-error">{form.many('outcomes').error}</ErrorMessage>
      <SelectLinks table={table} filter={filter} />
      <AllocationTable {...table} />
    </FormGroup>
    <h2 className="nhsuk-heading-l" id="change">
      Change the outcomes ticked
    </h2>
    <p>What you leave empty stays as it is. You see everything that would change before it is saved.</p>
    <Select
      {...form.text('owner')}
      label="New owner"
      labelSize="m"
      items={[
        { value: '', label: 'As it is' },
        ...linesOf(choices),
        { value: nobody, label: 'Nobody: remove the owner' },
      ]}
    />
    <Contributors form={form} choices={choices} />
    <DateBoxes
      item={(box) => form.item('due', box)}
      field="due"
      label="Due date"
      labelSize="m"
      hint="For example, 27 3 2026"
    />
    <Checkboxes
      {...form.many('noDue')}
      values={form.many('noDue').value}
      small
      items={[{ value: 'yes', label: 'Remove the due date' }]}
    />
    <Button name="act" value="preview">
      See what would change
    </Button>
  </form.element>
);

/** Links, so that they work without JavaScript; they tick before anything is typed below. */
const SelectLinks = ({ table, filter }: Pick<Props, 'table' | 'filter'>) => {
  const to = (select: string | undefined) =>
    paths.allocations.to(table.where, {
      objective: filter.objective || undefined,
      who: filter.who || undefined,
      select,
    });
  return (
    <p>
      <a href={`${to('all')}#allocations`}>Tick all {table.shown.length} shown</a> or{' '}
      <a href={`${to(undefined)}#allocations`}>none</a>. Then <a href="#change">choose what to change</a>{' '}
      below the list.
    </p>
  );
};

/** Whether people are added, put in the place of others or removed, and which. */
const Contributors = ({ form, choices }: Pick<Props, 'form' | 'choices'>) => (
  <>
    <Radios
      {...form.text('way')}
      label="Contributors"
      labelSize="m"
      small
      items={[
        { value: 'add', label: 'Add the people ticked below' },
        { value: 'replace', label: 'Put the people ticked below in the place of those there' },
        { value: 'remove', label: 'Remove the people ticked below' },
        ...(form.text('way').value === '' ? [] : [{ value: '', label: 'As they are' }]),
      ]}
    />
    <Checkboxes
      {...form.many('contributors')}
      values={form.many('contributors').value}
      label="Whom this is about"
      small
      items={choices}
    />
  </>
);
