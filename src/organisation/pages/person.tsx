import { loadHeld } from '../../allocation/load-held.ts';
import { StillHolds } from '../../allocation/pages/still-holds.tsx';
import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { Checkboxes } from '../../platform/design/checkboxes.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { remove } from '../change-roles.ts';
import { loadDisciplines } from '../load-disciplines.ts';
import { peopleOf } from '../load-people.ts';
import { disciplines, sayDiscipline } from '../rules/discipline.ts';
import { savePerson } from '../save-person.ts';
import { loadOrganisation } from '../store.ts';
import { roleChoices } from './role-choices.ts';

/** Whoever gives up managing cannot open the list's buttons any more; whoever leaves cannot open the list. */
const after = (params: { organisation: string; person: string }, who: { id: string }, notice: string) => ({
  to: who.id === params.person ? paths.selectOrganisation.to() : paths.people.to(params),
  notice,
});

type Removed = {
  readonly person: { readonly name: string };
  readonly organisation: string;
  readonly held: readonly string[];
};

const sayRemoved = ({ person, organisation, held }: Removed): string =>
  `${person.name} is no longer one of the people of ${organisation}.${
    held.length === 0
      ? ''
      : ' Outcomes are still given to them: the page “Who outcomes are given to” leads to handing these over.'
  }`;

export const personPage = page({
  at: paths.person,
  allow: 'manage-organisation',
  load: async ({ db, house, params, now }) => {
    const organisation = await loadOrganisation(db, params.organisation);
    const person = (await peopleOf(db, params.organisation)).find((one) => one.id === params.person);
    if (!organisation || !person) return null;
    const judges = (await loadDisciplines(db, params.organisation)).get(person.id) ?? [];
    const held = (await loadHeld(db, house.packs, params, now))?.held ?? [];
    return { organisation: organisation.name, person, judges, held };
  },
  values: ({ person, judges }) => ({
    roles: person.roles as readonly string[],
    disciplines: judges as readonly string[],
  }),
  acts: {
    save: {
      run: ({ house, who, now, params, values }) => savePerson({ house, who, now }, params, values),
      next: ({ params, who, loaded }) => after(params, who, `What ${loaded.person.name} does here is saved.`),
    },
    remove: {
      run: ({ house, who, now, params }) => remove({ house, who, now }, params),
      next: ({ params, who, loaded }) => after(params, who, sayRemoved(loaded)),
    },
  },
  sentences: {
    'role-missing': {
      field: 'roles',
      text: 'Select at least one role, or remove the person from the organisation',
    },
    'last-administrator': {
      field: 'roles',
      text: 'This is the only administrator. Make somebody else an administrator first',
    },
  },
  view: ({ form, loaded: { organisation, person, held }, params }) => ({
    title: `Roles of ${person.name}`,
    back: { to: paths.people.to(params), text: 'Back to people and roles' },
    main: (
      <>
        <PageTitle caption={organisation}>{person.name}</PageTitle>
        <p>{person.email}</p>
        <StillHolds name={person.name} held={held} where={params} />
        <form.element>
          <Checkboxes
            {...form.many('roles')}
            values={form.many('roles').value}
            label="Roles"
            labelSize="m"
            items={roleChoices}
          />
          <Checkboxes
            {...form.many('disciplines')}
            values={form.many('disciplines').value}
            label="What they review"
            labelSize="m"
            hint="Optional. An outcome can ask for a review by cyber security, for example, before it counts as complete"
            items={disciplines.map((one) => ({ value: one, label: sayDiscipline(one) }))}
          />
          <Button name="act" value="save" preventDoubleClick>
            Save
          </Button>
          <h2 className="nhsuk-heading-m">Remove from the organisation</h2>
          <p>
            {person.name} can then no longer open anything of {organisation}. What they wrote stays. You can
            invite them again.
          </p>
          <Button name="act" value="remove" variant="warning" preventDoubleClick>
            Remove {person.name}
          </Button>
        </form.element>
      </>
    ),
  }),
});
