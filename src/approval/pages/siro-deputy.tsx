import { loadOrganisation } from '../../organisation/store.ts';
import { paths } from '../../paths.ts';
import type { Problem } from '../../platform/change/decision.ts';
import { dayOf, sayDay } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Select } from '../../platform/design/select.tsx';
import { Tag } from '../../platform/design/tag.tsx';
import { DateBoxes } from '../../platform/pages/date-boxes.tsx';
import { dateBoxes, dateFrom } from '../../platform/pages/date-parts.ts';
import { page } from '../../platform/pages/page.ts';
import { candidatesOf, endDeputy, nameDeputy } from '../name-deputy.ts';
import { type Deputy, deputyState } from '../rules/deputy.ts';
import { loadDeputies } from '../store.ts';

/** The SIRO names a deputy from a day to a day, and can end it early (R39). */
export const siroDeputyPage = page({
  at: paths.siroDeputy,
  allow: 'act-as-siro',
  load: async ({ db, params }) => {
    const organisation = await loadOrganisation(db, params.organisation);
    if (!organisation) return null;
    const people = await candidatesOf(db, organisation.code);
    return {
      organisation,
      people: people.filter((one) => !one.isSiro),
      deputies: await loadDeputies(db, organisation.code),
    };
  },
  values: () => ({
    person: '',
    from: dateBoxes('from', ''),
    to: dateBoxes('to', ''),
    number: '',
  }),
  acts: {
    name: {
      run: ({ house, who, now, params, values }) =>
        nameDeputy({ house, who, now }, params.organisation, {
          person: values.person,
          from: dateFrom('from', values.from),
          to: dateFrom('to', values.to),
        }),
      next: ({ params }) => ({
        to: paths.siroDeputy.to(params),
        notice: 'Your deputy is named. We told them and your administrators by email.',
      }),
    },
    end: {
      run: ({ house, who, now, params, values }) =>
        endDeputy({ house, who, now }, params.organisation, values.number),
      next: ({ params }) => ({ to: paths.siroDeputy.to(params), notice: 'The deputy’s turn has ended.' }),
    },
  },
  sentences: {
    'deputy-missing': { field: 'person', text: 'Select who stands in for you' },
    'deputy-is-siro': { field: 'person', text: 'Select somebody who is not SIRO already' },
    'from-missing': { field: 'from', box: 'day', text: 'Enter the first day' },
    'from-wrong': { field: 'from', box: 'day', text: 'The first day must be a real date' },
    'from-past': { field: 'from', box: 'day', text: 'The first day must be today or later' },
    'to-missing': { field: 'to', box: 'day', text: 'Enter the last day' },
    'to-wrong': { field: 'to', box: 'day', text: 'The last day must be a real date' },
    'to-before-from': { field: 'to', box: 'day', text: 'The last day must be the first day or later' },
    'deputy-over': { text: 'That deputy’s turn is over already' },
    'deputies-overlap': {
      field: 'from',
      box: 'day',
      text: ({ detail }: Problem) =>
        `${detail} is your deputy on one of these days. End that first, or choose other days`,
    },
  },
  view: ({ loaded: { organisation, people, deputies }, form, params, now }) => {
    const { value: person, ...select } = form.text('person');
    const day = (field: 'from' | 'to', label: string) => (
      <DateBoxes item={(box) => form.item(field, box)} field={field} label={label} labelSize="s" />
    );
    return {
      title: 'Your deputy as SIRO',
      back: { to: paths.organisation.to(params), text: `Back to ${organisation.name}` },
      main: (
        <>
          <PageTitle caption={organisation.name}>Your deputy as SIRO</PageTitle>
          <p>
            A deputy can approve the full assessment in your place, or send it back, from the first to the
            last day that you name. You can still do so yourself. Each approval says that your deputy gave it,
            and we tell you.
          </p>
          {deputies.map((one) => (
            <DeputyEntry key={one.number} deputy={one} today={dayOf(now)}>
              <form.element>
                <input type="hidden" name={form.text('number').name} value={one.number} />
                <Button name="act" value="end" variant="secondary" preventDoubleClick>
                  End now<span className="nhsuk-u-visually-hidden">: {one.name}</span>
                </Button>
              </form.element>
            </DeputyEntry>
          ))}
          <h2 className="nhsuk-heading-m">Name a deputy</h2>
          <form.element>
            <Select
              {...select}
              value={person}
              label="Who stands in for you"
              items={[
                { value: '', label: 'Select a person' },
                ...people.map((one) => ({ value: one.id, label: one.name })),
              ]}
            />
            {day('from', 'First day')}
            {day('to', 'Last day')}
            <Button name="act" value="name" preventDoubleClick>
              Name this deputy
            </Button>
          </form.element>
        </>
      ),
    };
  },
});

const stateWords = {
  acting: { text: 'Can approve today', colour: 'green' },
  upcoming: { text: 'Not begun yet', colour: 'blue' },
  over: { text: 'Over', colour: 'grey' },
  ended: { text: 'Ended early', colour: 'grey' },
} as const;

type EntryProps = { deputy: Deputy; today: string; children: React.ReactNode };

/** A deputy with the days, and the button that ends the turn while it can be ended. */
const DeputyEntry = ({ deputy, today, children }: EntryProps) => {
  const state = deputyState(deputy, today);
  return (
    <section>
      <h2 className="nhsuk-heading-s">{deputy.name}</h2>
      <p>
        {sayDay(deputy.from)} to {sayDay(deputy.to)}, named by {deputy.namedByName}{' '}
        <Tag colour={stateWords[state].colour}>{stateWords[state].text}</Tag>
      </p>
      {deputy.endedAt === null ? null : (
        <p>
          Ended by {deputy.endedBy} on {sayDay(deputy.endedAt)}.
        </p>
      )}
      {state === 'acting' || state === 'upcoming' ? children : null}
    </section>
  );
};
