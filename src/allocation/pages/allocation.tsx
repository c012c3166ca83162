import { findOutcome } from '../../framework/rules/find.ts';
import { indicatorsOf, sayLevel } from '../../framework/rules/level.ts';
import type { Outcome } from '../../framework/rules/pack.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { ButtonGroup } from '../../platform/design/button-group.tsx';
import { Checkboxes } from '../../platform/design/checkboxes.tsx';
import { Details } from '../../platform/design/details.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Select } from '../../platform/design/select.tsx';
import { WarningCallout } from '../../platform/design/warning-callout.tsx';
import { DateBoxes } from '../../platform/pages/date-boxes.tsx';
import { dateBoxes, dateFrom } from '../../platform/pages/date-parts.ts';
import { page } from '../../platform/pages/page.ts';
import { allocateOutcome } from '../allocate-outcome.ts';
import { loadInEdition } from '../in-edition.ts';
import { loadOwnPeople } from '../load-circle.ts';
import { type Allocation, peopleIn } from '../rules/allocation.ts';
import { sayContributors, sayDue } from '../rules/say-allocation.ts';
import { loadAllocation } from '../store.ts';
import { choicesOf, linesOf, type PersonChoice } from './fields/people-choices.ts';
import { choosingText } from './fields/sentences.ts';

const noOne = { value: '', label: 'Nobody' };

const given = (indicators: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(indicators).filter(([, person]) => person !== ''));

/** Whom one outcome is given to, and by when. */
export const allocationPage = page({
  at: paths.outcomeAllocation,
  allow: 'allocate-outcomes',
  load: async ({ db, house, params, now }) => {
    const place = await loadInEdition(db, house.packs, params, now);
    const placed = place && findOutcome(place.pack.framework, params.outcome);
    if (!placed) return null;
    const allocation = await loadAllocation(db, params, params.outcome);
    const choices = choicesOf(await loadOwnPeople(db, params.organisation), peopleIn(allocation));
    return { placed, allocation, choices };
  },
  values: ({ placed, allocation }) => ({
    version: String(allocation.version),
    owner: allocation.owner?.id ?? '',
    contributors: allocation.contributors.map((one) => one.id) as readonly string[],
    due: dateBoxes('due', allocation.due ?? ''),
    indicators: Object.fromEntries(
      indicatorsOf(placed.outcome).map(({ id }) => [id, allocation.indicators[id]?.id ?? '']),
    ),
  }),
  acts: {
    save: {
      run: ({ house, who, now, params, values }) =>
        allocateOutcome({ house, who, now }, params, {
          version: /^\d{1,9}$/.test(values.version) ? Number(values.version) : -1,
          owner: values.owner === '' ? null : values.owner,
          contributors: values.contributors,
          due: dateFrom('due', values.due),
          indicators: given(values.indicators),
        }),
      next: ({ params, query }, events) => ({
        to: paths.outcome.to(params, { from: query.from }),
        notice:
          events.length === 0
            ? `Nothing changed in who ${params.outcome} is given to.`
            : `It is saved who ${params.outcome} is given to.`,
      }),
    },
  },
  sentences: {
    'person-unknown': { field: 'owner', text: choosingText['person-unknown'] },
    'only-administrators-let-in': {
      field: 'contributors',
      text: choosingText['only-administrators-let-in'],
    },
    'indicator-unknown': { text: 'One of the indicators is no longer part of this outcome' },
    'due-wrong': { field: 'due', item: 'due', box: 'day', text: choosingText['due-wrong'] },
    'edition-closed': { text: choosingText['edition-closed'] },
    'changed-meanwhile': {
      text: 'Somebody changed who this outcome is given to after you opened it. Compare, then save again',
    },
  },
  view: ({ loaded: { placed, allocation, choices }, form, problems, params, query }) => ({
    title: `Who ${placed.outcome.code} is given to`,
    back: { to: paths.outcome.to(params, { from: query.from }), text: `Back to ${placed.outcome.code}` },
    main: (
      <form.element>
        <PageTitle caption={`${placed.outcome.code} ${placed.outcome.title}`}>
          Who this outcome is given to
        </PageTitle>
        {problems.some((one) => one.code === 'changed-meanwhile') ? <Meanwhile saved={allocation} /> : null}
        <input type="hidden" name="version" value={form.text('version').value} />
        <Select
          {...form.text('owner')}
          label="Owner"
          labelSize="m"
          hint="Sees to it that the outcome is answered. Everybody who can answer still can"
          items={[noOne, ...linesOf(choices)]}
        />
        <Checkboxes
          {...form.many('contributors')}
          values={form.many('contributors').value}
          label="Contributors"
          labelSize="m"
          hint="They have the outcome in their list of work too"
          small
          items={choices}
        />
        <DateBoxes
          item={(box) => form.item('due', box)}
          field="due"
          label="Due date"
          labelSize="m"
          hint="For example, 27 3 2026. Leave the boxes empty for no due date"
        />
        <SingleIndicators
          outcome={placed.outcome}
          choices={choices}
          item={(id) => form.item('indicators', id)}
        />
        <ButtonGroup>
          <Button name="act" value="save">
            Save
          </Button>
          <a href={paths.outcome.to(params, { from: query.from })}>Cancel</a>
        </ButtonGroup>
      </form.element>
    ),
  }),
});

/** What somebody else saved, above the form that keeps what was typed. */
const Meanwhile = ({ saved }: { saved: Allocation }) => (
  <WarningCallout heading="Two versions" headingLevel={2}>
    <p>
      What is saved now: owner {saved.owner?.name ?? 'nobody'}; contributors: {sayContributors(saved)};{' '}
      {sayDue(saved.due)}; {Object.keys(saved.indicators).length} indicators given. Yours is in the form below
      and is not saved. If you save it, it replaces that.
    </p>
  </WarningCallout>
);

type IndicatorsProps = {
  readonly outcome: Outcome;
  readonly choices: readonly PersonChoice[];
  readonly item: (id: string) => { name: string; id: string; value: string; error: string | undefined };
};

/** A choice of person for each indicator, folded by level. */
const SingleIndicators = ({ outcome, choices, item }: IndicatorsProps) => (
  <>
    <h2 className="nhsuk-heading-m">Single indicators</h2>
    <p>
      Give an indicator to somebody who is to mark and comment only that one. A contributor to whom nothing
      else is given can change nothing else here.
    </p>
    {(['not-achieved', 'partially-achieved', 'achieved'] as const).map((level) => {
      const set = indicatorsOf(outcome).filter((one) => one.level === level);
      const held = set.filter(({ id }) => item(id).value !== '').length;
      return set.length === 0 ? null : (
        <Details
          key={level}
          expander
          open={set.some(({ id }) => item(id).error !== undefined)}
          summary={`${sayLevel(level)}: ${set.length} ${set.length === 1 ? 'indicator' : 'indicators'}, ${held} given to somebody`}
        >
          {set.map((one) => (
            <Select key={one.id} {...item(one.id)} label={one.text} items={[noOne, ...linesOf(choices)]} />
          ))}
        </Details>
      );
    })}
  </>
);
