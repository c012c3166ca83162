import { findOutcome } from '../../framework/rules/find.ts';
import { loadPeople } from '../../organisation/store.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { Radios } from '../../platform/design/radios.tsx';
import { page } from '../../platform/pages/page.ts';
import { allocateOutcome } from '../allocate-outcome.ts';
import { loadAssessment } from '../load-assessment.ts';
import { loadOwners } from '../store.ts';

/** A choice of its own: a form in which nothing is chosen takes no owner away. */
const nobody = '-';

/** Who owns an outcome. */
export const ownerPage = page({
  at: paths.outcomeOwner,
  allow: 'write-answers',
  load: async ({ db, house, params, now }) => {
    const assessment = await loadAssessment(db, house.packs, params, now);
    const placed = assessment && findOutcome(assessment.pack.framework, params.outcome);
    if (!placed) return null;
    const people = await loadPeople(db, params.organisation);
    const owner = (await loadOwners(db, params.organisation, params.edition)).get(params.outcome) ?? null;
    const named = new Map(people.map((one) => [one.id, one]));
    return { placed, people: [...named.values()], owner };
  },
  values: ({ owner }) => ({ owner: owner?.id ?? nobody }),
  acts: {
    save: {
      run: ({ house, who, now, params, values }) =>
        allocateOutcome({ house, who, now }, params, values.owner === nobody ? null : values.owner),
      next: ({ params }) => ({
        to: paths.outcome.to(params),
        notice: `The owner of ${params.outcome} is saved.`,
      }),
    },
  },
  sentences: {
    'owner-unknown': { field: 'owner', text: 'Select one of the people of your organisation' },
    'edition-closed': { text: 'This assessment is closed, so owners can no longer be changed' },
  },
  view: ({ loaded: { placed, people }, form, params }) => ({
    title: `Owner of ${placed.outcome.code}`,
    back: { to: paths.outcome.to(params), text: `Back to ${placed.outcome.code}` },
    main: (
      <form.element>
        <Radios
          {...form.text('owner')}
          label={`Who owns ${placed.outcome.code} ${placed.outcome.title}?`}
          labelSize="l"
          labelHeading={1}
          hint="The owner sees that the outcome is answered. Everybody who can answer still can"
          items={[
            ...people.map((one) => ({ value: one.id, label: one.name, hint: one.email })),
            { divider: 'or' },
            { value: nobody, label: 'Nobody yet' },
          ]}
        />
        <Button name="act" value="save">
          Save
        </Button>
      </form.element>
    ),
  }),
});
