import { paths } from '../../paths.ts';
import type { Problem } from '../../platform/change/decision.ts';
import { Button } from '../../platform/design/button.tsx';
import { Checkboxes } from '../../platform/design/checkboxes.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import { DateBoxes } from '../../platform/pages/date-boxes.tsx';
import { dateFrom, datePartsOf } from '../../platform/pages/date-parts.ts';
import type { Form } from '../../platform/pages/form.tsx';
import { page } from '../../platform/pages/page.ts';
import { attestApproval } from '../attest-approval.ts';
import { attestable, howLimit, nameLimit } from '../rules/attest.ts';
import { loadApproving } from './approving/load.ts';

const on = 'on';

/** An administrator records that the SIRO approved outside the service; the SIRO is told and can object (R13, R39). */
export const attestApprovalPage = page({
  at: paths.attestApproval,
  allow: 'ask-approval',
  load: async ({ db, house, params, now }) => {
    const approving = await loadApproving(db, house.packs, params, now);
    return approving && { ...approving, open: attestable(approving.items) };
  },
  values: ({ items }) => ({
    version: Object.fromEntries(items.map((one) => [one.item, one.contentHash])),
    items: [] as readonly string[],
    by: '',
    on: Object.fromEntries(datePartsOf(on, '')),
    how: '',
  }),
  acts: {
    record: {
      run: ({ house, who, now, params, values }) =>
        attestApproval({ house, who, now }, params, {
          ...{ items: values.items, by: values.by, how: values.how, seen: values.version },
          on: dateFrom(on, values.on),
        }),
      next: ({ params }) => ({
        to: paths.approvals.to(params),
        notice: 'The approval is on record. We told your SIRO by email, and how to object.',
      }),
    },
  },
  sentences: {
    'items-missing': { field: 'items', text: 'Select what your SIRO approved' },
    'siro-objected': {
      field: 'items',
      text: ({ detail }: Problem) =>
        `Your SIRO objected to a recorded approval of “${detail}”. They have to decide on it in the service`,
    },
    'attested-by-missing': { field: 'by', text: 'Enter the name of who approved it' },
    'attested-by-too-long': { field: 'by', text: `The name must be ${nameLimit} characters or fewer` },
    'attested-on-missing': { field: 'on', box: 'day', text: 'Enter the date on which it was approved' },
    'attested-on-wrong': { field: 'on', box: 'day', text: 'The date of approval must be a real date' },
    'attested-in-future': {
      field: 'on',
      box: 'day',
      text: 'The date of approval must be today or in the past',
    },
    'how-missing': { field: 'how', text: 'Enter how it was approved' },
    'how-too-long': { field: 'how', text: `How it was approved must be ${howLimit} characters or fewer` },
    'changed-since-read': {
      text: 'The assessment changed after you opened this page. Check that your SIRO approved what stands there now',
    },
    'edition-closed': { text: 'This assessment is closed, so nothing can be approved any more' },
  },
  view: ({ loaded: { today, items, open }, form, params }) => {
    const { value, ...chosen } = form.many('items');
    return {
      title: `Record an approval given outside the service, ${today.pack.edition.id}`,
      back: { to: paths.approvals.to(params), text: 'Back to SIRO approval' },
      main: (
        <>
          <PageTitle caption={`${today.organisation.name}, full assessment ${today.pack.edition.id}`}>
            Record an approval given outside the service
          </PageTitle>
          <p>
            Only if your SIRO approved exactly what stands in the service now. We email your SIRO what you
            record, under your name, and how to object.
          </p>
          {open.length === 0 ? (
            <InsetText>
              <p>Everything is approved, so there is nothing to record.</p>
            </InsetText>
          ) : (
            <form.element>
              {items.map((one) => {
                const seen = form.item('version', one.item);
                return <input key={one.item} type="hidden" name={seen.name} value={seen.value} />;
              })}
              <Checkboxes
                {...chosen}
                values={value}
                label="What your SIRO approved"
                items={open.map((one) => ({ value: one.item, label: one.title }))}
              />
              <ByWhomWhenHow form={form} />
              <Button name="act" value="record" preventDoubleClick>
                Record the approval
              </Button>
            </form.element>
          )}
        </>
      ),
    };
  },
});

type Fields = { readonly by: string; readonly on: Readonly<Record<string, string>>; readonly how: string };

const ByWhomWhenHow = ({ form }: { form: Pick<Form<Fields>, 'text' | 'item'> }) => (
  <>
    <TextInput {...form.text('by')} label="Who approved it" width={20} autocomplete="off" />
    <DateBoxes
      item={(box) => form.item('on', box)}
      field={on}
      label="When it was approved"
      hint="For example, 11 6 2026"
    />
    <Textarea
      {...form.text('how')}
      label="How it was approved"
      hint="For example, in a meeting, by email or on paper"
      maxLength={howLimit}
      rows={3}
    />
  </>
);
