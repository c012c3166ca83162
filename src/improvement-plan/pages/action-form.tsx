import { sayLevel } from '../../framework/rules/level.ts';
import { levels } from '../../framework/rules/pack.ts';
import { type Day, sayDay } from '../../platform/clock.ts';
import { Radios } from '../../platform/design/radios.tsx';
import { Select } from '../../platform/design/select.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import { DateBoxes } from '../../platform/pages/date-boxes.tsx';
import type { Form } from '../../platform/pages/form.tsx';
import type { ActionOwner } from '../rules/action.ts';
import type { ActionValues } from './action-boxes.ts';

type Props = {
  readonly form: Pick<Form<ActionValues>, 'item' | 'text'>;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly owner: ActionOwner | null;
  readonly completeBy: Day;
  readonly isAgreed: boolean;
};

type Box = { readonly field: string; readonly label: string; readonly hint: string; readonly rows: number };

const Text = ({ form, box: { field, label, hint, rows } }: { form: Props['form']; box: Box }) => (
  <Textarea {...form.item('fields', field)} label={label} labelSize="s" hint={hint} rows={rows} />
);

const Owner = ({ form, people, owner }: Props) => {
  const left = owner?.kind === 'person' && !people.some((one) => one.id === owner.id) ? [owner] : [];
  return (
    <>
      <Select
        {...form.text('ownerPerson')}
        label="Action owner"
        labelSize="s"
        hint="A person of your organisation, who will see the action under My work"
        items={[
          { value: '', label: 'Nobody yet, or somebody without an account' },
          ...people.map((one) => ({ value: one.id, label: one.name })),
          ...left.map((one) => ({ value: one.id, label: `${one.name} (has left)` })),
        ]}
      />
      <TextInput
        {...form.text('ownerName')}
        label="Owner without an account (optional)"
        labelSize="s"
        hint="Name and role, for example Priya Nair, network manager"
        autocomplete="off"
      />
    </>
  );
};

const what: readonly Box[] = [
  {
    field: 'gap',
    label: 'Gap',
    hint: 'What is missing. New actions start with the indicators that are not met',
    rows: 5,
  },
  {
    field: 'action',
    label: 'Action',
    hint: 'What you will do, so that somebody else can tell when it is done',
    rows: 5,
  },
];
const means: readonly Box[] = [
  {
    field: 'resources',
    label: 'Resources and funding',
    hint: 'People, money and where they come from',
    rows: 3,
  },
  {
    field: 'dependencies',
    label: 'Dependencies',
    hint: 'Other work, suppliers or decisions it waits for. Say “None” if there are none',
    rows: 3,
  },
  {
    field: 'mitigation',
    label: 'Interim risk mitigation',
    hint: 'How you hold the risk down until the action is delivered',
    rows: 3,
  },
];

/** All that is asked of an action but how far it has got. */
export const ActionFields = (props: Props) => (
  <>
    {what.map((box) => (
      <Text key={box.field} form={props.form} box={box} />
    ))}
    <Owner {...props} />
    <DateBoxes
      item={(box) => props.form.item('fields', box)}
      field="start"
      label="Planned start"
      labelSize="s"
      hint="For example, 5 1 2026"
    />
    <DateBoxes
      item={(box) => props.form.item('fields', box)}
      field="delivery"
      label="Delivery date"
      labelSize="s"
      hint={deliveryHint(props)}
    />
    {means.map((box) => (
      <Text key={box.field} form={props.form} box={box} />
    ))}
  </>
);

const deliveryHint = ({ completeBy, isAgreed }: Props): string =>
  isAgreed
    ? `Your plan is agreed. A date after ${sayDay(completeBy)} is shown to your reviewer`
    : `${sayDay(completeBy)} or earlier`;

/** How far the action has got, and the level reached once it is complete (R22). */
export const StatusFields = ({ form }: Pick<Props, 'form'>) => (
  <>
    <Radios
      {...form.text('status')}
      label="Action status"
      labelSize="s"
      items={[
        { value: 'not-started', label: 'Not started' },
        { value: 'in-progress', label: 'In progress' },
        { value: 'complete', label: 'Complete' },
      ]}
    />
    <Radios
      {...form.text('levelReached')}
      label="Level reached"
      labelSize="s"
      hint="Only if the action is complete: the level that the outcome has now"
      items={levels.map((value) => ({ value, label: sayLevel(value) }))}
    />
  </>
);
