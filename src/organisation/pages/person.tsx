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

export const personPage = page({
  at: paths.person,
  allow: 'manage-organisation',
  load: async ({ db, params }) => {
    const organisation = await loadOrganisation(db, params.organisation);
    const person = (await peopleOf(db, params.organisation)).find((one) => one.id === params.person);
    if (!organisation || !person) return null;
    const judges = (await loadDisciplines(db, params.organisation)).get(person.id) ?? [];
    return { organisation: organisation.name, person, judges };
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
      next: ({ params, who, loaded }) =>
        after(params, who, `${loaded.person.name} is no longer one of the people of ${loaded.organisation}.`),
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
  view: ({ form, loaded: { organisation, person }, params }) => ({
    title: `Roles of ${person.name}`,
    back: { to: paths.people.to(params), text: 'Back to people and roles' },
    main: (
      <>
        <PageTitle caption={organisation}>{person.name}</PageTitle>
        <p>{person.email}</p>
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
