import type { ReactNode } from 'react';
import { isDay } from '../../platform/clock.ts';
import { Radios } from '../../platform/design/radios.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import { DateBoxes } from '../../platform/pages/date-boxes.tsx';
import type { Form } from '../../platform/pages/form.tsx';
import { type Field, headingOf, type TemplateColumn, templateColumns } from '../rules/columns.ts';
import { type Entry, fieldsOf } from '../rules/entry.ts';
import { boxOf, type FunctionValues } from './function-boxes.ts';

type Props = {
  readonly form: Pick<Form<FunctionValues>, 'item'>;
  /** The function as it stands, or null for a new one. */
  readonly before: Entry | null;
  readonly columns: readonly string[];
};

/** Where a form's words differ from a workbook's. */
const hints: { readonly [F in Field]?: string } = {
  name: 'A function, service or critical business process that the essential service needs.',
  basis: 'Why the function is essential.',
  information: 'The information that the function needs, one item on each line.',
  systems: 'The systems that hold or process that information, one on each line.',
  networks: 'The networks and sites that the function needs, one on each line.',
  suppliers: 'One supplier on each line: its name, a colon, and what it provides.',
  supplierCodes:
    'One on each line, in the same order as the suppliers. Put a dash for a supplier that has none.',
  personalData: 'Whether the information is about people. Health data is special category data.',
  scope: 'Whether the systems, networks and suppliers of this function are in the scope of your assessment.',
  reviewed: 'The day on which this was last checked. For example, 27 3 2025',
};

const oneLine: readonly Field[] = ['service', 'name', 'owner', 'outage'];

const Choice = ({ form, column, before }: Props & { column: TemplateColumn }) => {
  const { field, heading, help, options = [] } = column;
  const written = before === null ? '' : fieldsOf(before)[field];
  // What a file brought stays choosable, so that saving something else does not lose it.
  const foreign = written !== '' && !options.includes(written) ? [written] : [];
  return (
    <Radios
      {...form.item('fields', field)}
      label={heading}
      labelSize="s"
      hint={hints[field] ?? help}
      items={[
        ...options.map((value) => ({ value, label: value })),
        ...foreign.map((value) => ({ value, label: value, hint: 'From your file. Not one of the choices' })),
      ]}
    />
  );
};

const Reviewed = ({ form, before }: Props) => {
  const foreign = before && before.reviewed !== '' && !isDay(before.reviewed) ? before.reviewed : null;
  return (
    <DateBoxes
      item={(box) => form.item('fields', box)}
      field="reviewed"
      label={headingOf('reviewed')}
      labelSize="s"
      hint={foreign ? `${hints.reviewed}. Your file says “${foreign}”, which is not a date` : hints.reviewed}
    />
  );
};

const Box = (props: Props & { column: TemplateColumn }): ReactNode => {
  const { form, column } = props;
  const { field, heading, help, options } = column;
  if (options) return <Choice {...props} />;
  if (field === 'reviewed') return <Reviewed {...props} />;
  const common = {
    ...form.item('fields', field),
    label: heading,
    labelSize: 's',
    hint: hints[field] ?? help,
  } as const;
  return oneLine.includes(field) ? (
    <TextInput {...common} autocomplete="off" />
  ) : (
    <Textarea {...common} rows={4} />
  );
};

const sections: readonly { readonly title: string; readonly fields: readonly Field[] }[] = [
  { title: 'The function', fields: ['service', 'name', 'description', 'basis', 'effect', 'owner', 'outage'] },
  {
    title: 'What stands behind it',
    fields: ['information', 'personalData', 'systems', 'networks', 'suppliers', 'supplierCodes'],
  },
  { title: 'Scope', fields: ['scope', 'why', 'source', 'reviewed'] },
];

/** Every column of a function as a box (R29), those of others last. */
export const FunctionFields = (props: Props) => (
  <>
    {sections.map(({ title, fields }) => (
      <section key={title}>
        <h2 className="nhsuk-heading-m">{title}</h2>
        {fields.flatMap((field) => {
          const column = templateColumns.find((one) => one.field === field);
          return column ? [<Box key={field} {...props} column={column} />] : [];
        })}
      </section>
    ))}
    {props.columns.length === 0 ? null : (
      <section>
        <h2 className="nhsuk-heading-m">Your own columns</h2>
        {props.columns.map((heading) => (
          <Textarea
            key={heading}
            {...props.form.item('more', boxOf(heading))}
            label={heading}
            labelSize="s"
            rows={3}
          />
        ))}
      </section>
    )}
  </>
);
