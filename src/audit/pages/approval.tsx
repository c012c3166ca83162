import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Radios } from '../../platform/design/radios.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import { DateBoxes } from '../../platform/pages/date-boxes.tsx';
import { dateBoxes, dateFrom } from '../../platform/pages/date-parts.ts';
import { page } from '../../platform/pages/page.ts';
import { approve } from '../choose-outcomes.ts';
import { loadAudit } from '../load-audit.ts';
import { nameLimit } from '../rules/scope.ts';

/** Who approved the choice of outcomes (R33): the board, or whom it delegated that to. */
export const auditApprovalPage = page({
  at: paths.auditApproval,
  allow: 'manage-organisation',
  load: ({ db, house, params, now }) => loadAudit(db, house.packs, params, now),
  values: ({ choice: { version, approval } }) => ({
    version: String(version),
    by: approval?.by ?? '',
    name: approval?.name ?? '',
    on: dateBoxes('on', approval?.on ?? ''),
  }),
  acts: {
    save: {
      run: ({ house, who, now, params, values }) =>
        approve({ house, who, now }, params, { ...values, on: dateFrom('on', values.on) }),
      next: ({ params }) => ({ to: paths.audit.to(params), notice: 'The approval is on record.' }),
    },
  },
  sentences: {
    'nothing-chosen': { text: 'Choose your own outcomes first: there is nothing to approve yet' },
    'approver-missing': { field: 'by', text: 'Select who approved the choice' },
    'name-missing': { field: 'name', text: 'Enter the name of the person who approved it' },
    'name-long': { field: 'name', text: `The name must be ${nameLimit} characters or fewer` },
    'date-missing': { field: 'on', box: 'day', text: 'Enter the date when it was approved' },
    'date-wrong': {
      field: 'on',
      box: 'day',
      text: 'The date when it was approved must be a real date, like 12 3 2026',
    },
    'date-to-come': {
      field: 'on',
      box: 'day',
      text: 'The date when it was approved must be today or in the past',
    },
    'changed-meanwhile': {
      text: 'The choice changed meanwhile. Check on the page before this one what is chosen now, then save',
    },
  },
  view: ({ form, loaded, params }) => ({
    title: 'Who approved the choice of outcomes',
    back: { to: paths.audit.to(params), text: 'Back to the independent assessment' },
    main: (
      <form.element>
        <PageTitle caption={loaded.organisation.name}>Who approved the choice of outcomes</PageTitle>
        <p>
          {loaded.choice.chosen.length === 0
            ? 'Nothing has been chosen yet.'
            : `Chosen: ${loaded.choice.chosen.join(', ')}.`}
        </p>
        <input type="hidden" name="version" value={form.text('version').value} />
        <Radios
          {...form.text('by')}
          label="Who approved it?"
          labelSize="s"
          items={[
            { value: 'board', label: 'The board', hint: 'Or the body that stands in its place' },
            { value: 'delegate', label: 'Somebody to whom the board delegated it' },
          ]}
        />
        <TextInput
          {...form.text('name')}
          label="Name"
          hint="Of the delegate, or of who spoke for the board"
          width={20}
          autocomplete="off"
        />
        <DateBoxes
          labelSize="s"
          item={(box) => form.item('on', box)}
          field="on"
          label="When it was approved"
          hint="For example, 12 3 2026"
        />
        <Button preventDoubleClick>Record the approval</Button>
      </form.element>
    ),
  }),
});
