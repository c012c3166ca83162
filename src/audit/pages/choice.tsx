import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { ButtonGroup } from '../../platform/design/button-group.tsx';
import { Checkboxes } from '../../platform/design/checkboxes.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import { page } from '../../platform/pages/page.ts';
import { choose } from '../choose-outcomes.ts';
import type { Audit } from '../load-audit.ts';
import { loadAudit } from '../load-audit.ts';
import { reasonLimit } from '../rules/scope.ts';

/** The organisation's own outcomes, besides those that are mandated (R33). */
export const auditChoicePage = page({
  at: paths.auditChoice,
  allow: 'manage-organisation',
  load: ({ db, house, params, now }) => loadAudit(db, house.packs, params, now),
  values: ({ choice }) => ({ version: String(choice.version), chosen: choice.chosen, reason: '' }),
  acts: {
    save: {
      run: ({ house, who, now, params, values }) => choose({ house, who, now }, params, values),
      next: ({ params }, events) => ({
        to: paths.audit.to(params),
        notice:
          events.length === 0
            ? 'Nothing was changed: the same outcomes are chosen.'
            : 'Your own outcomes are chosen. Record who approved the choice when it is approved.',
      }),
    },
  },
  sentences: {
    'count-wrong': { field: 'chosen', text: ({ detail }) => `Select exactly ${detail} outcomes` },
    'outcome-unknown': { field: 'chosen', text: 'Select outcomes from the list' },
    'reason-missing': { field: 'reason', text: 'Enter why the choice changes' },
    'reason-long': { field: 'reason', text: `The reason must be ${reasonLimit} characters or fewer` },
    'changed-meanwhile': { text: 'Somebody changed the choice meanwhile. Check what stands now, then save' },
  },
  view: ({ form, loaded, params }) => ({
    title: 'Choose your own outcomes for the audit',
    back: { to: paths.audit.to(params), text: 'Back to the independent assessment' },
    main: (
      <form.element>
        <PageTitle caption={loaded.organisation.name}>Choose your own outcomes for the audit</PageTitle>
        <p>
          These {loaded.mandate.mandated.length} are mandated this year and cannot be chosen:{' '}
          {loaded.mandate.mandated.join(', ')}.
        </p>
        <input type="hidden" name="version" value={form.text('version').value} />
        <Checkboxes
          name="chosen"
          id="chosen"
          label={`Select ${loaded.mandate.chosen} outcomes`}
          labelSize="m"
          hint="All outcomes are to be covered over the years: think of those that were not audited lately"
          values={form.many('chosen').value}
          error={form.many('chosen').error}
          items={choicesOf(loaded)}
        />
        {loaded.choice.version === 0 ? null : (
          <Textarea
            {...form.text('reason')}
            label="Why does the choice change?"
            labelSize="m"
            hint="It stays on record. The new choice needs to be approved again"
            rows={3}
            maxLength={reasonLimit}
          />
        )}
        <ButtonGroup>
          <Button preventDoubleClick>Save the choice</Button>
          <a href={paths.audit.to(params)}>Cancel</a>
        </ButtonGroup>
      </form.element>
    ),
  }),
});

const choicesOf = ({ all, mandate }: Audit) =>
  all
    .filter(({ code }) => !mandate.mandated.includes(code))
    .map(({ code, title }) => ({ value: code, label: `${code} ${title}` }));
