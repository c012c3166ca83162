import { Button } from '../../platform/design/button.tsx';
import { Table } from '../../platform/design/table.tsx';
import type { Form } from '../../platform/pages/form.tsx';
import type { ScopeDifference } from '../rules/difference.ts';
import { ReasonFields } from './reason-fields.tsx';
import { nameOf } from './say-entry.ts';

const Lines = ({ text }: { text: string }) =>
  text === '' ? 'Nothing' : <span className="app-lines">{text}</span>;

/** `Removed: 1 function`, for what a file would do. */
const count = (number: number) => (number === 1 ? '1 function' : `${number} functions`);

const Summary = (difference: ScopeDifference) => {
  const { added, changed, removed, unchanged, reordered, columnsChanged, justification } = difference;
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      <li>{count(added.length)} added</li>
      <li>{count(changed.length)} changed</li>
      <li>{count(removed.length)} removed</li>
      <li>{count(unchanged)} unchanged</li>
      {reordered ? <li>The functions stand in another order</li> : null}
      {columnsChanged ? <li>Columns that are not of the template are added or removed</li> : null}
      {justification.before === justification.after ? null : <li>The justification of the scope changes</li>}
    </ul>
  );
};

const beside = (before: string, after: string) => [
  <Lines key="before" text={before} />,
  <Lines key="after" text={after} />,
];

const rowsOf = ({ added, changed, removed, justification }: ScopeDifference) => [
  ...removed.map((one) => [nameOf(one), 'Removed', 'Recorded', 'Not there']),
  ...changed.flatMap(({ before, fields }) =>
    fields.map((field) => [
      nameOf(before),
      `Changed: ${field.heading}`,
      ...beside(field.before, field.after),
    ]),
  ),
  ...added.map((one) => [nameOf(one), 'Added', 'Not there', 'New']),
  ...(justification.before === justification.after
    ? []
    : [['Justification of the scope', 'Changed', ...beside(justification.before, justification.after)]]),
];

/** What a file would change in the recorded scope, row by row. */
export const Difference = (difference: ScopeDifference) => {
  const rows = rowsOf(difference);
  return (
    <>
      <h2 className="nhsuk-heading-m">What this file would change</h2>
      <Summary {...difference} />
      {rows.length === 0 ? null : (
        <Table
          id="difference"
          caption="Row by row"
          captionSize="s"
          head={[
            { label: 'Function' },
            { label: 'What' },
            { label: 'Now recorded' },
            { label: 'In the file' },
          ]}
          firstCellIsHeader
          rows={rows}
        />
      )}
    </>
  );
};

type Values = { readonly reason: string; readonly explanation: string; readonly version: string };

/** Replaces what is recorded, once the difference above was seen. */
export const AcceptForm = ({ form }: { readonly form: Form<Values> }) => (
  <form.element>
    <input type="hidden" name="version" value={form.text('version').value} />
    <p>
      If you use this file, it replaces the functions that are recorded now. They stay readable as an earlier
      version.
    </p>
    <ReasonFields form={form} label="Why do the functions change?" />
    <Button name="act" value="accept" preventDoubleClick>
      Use the functions of this file
    </Button>
  </form.element>
);
