import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Radios } from '../../platform/design/radios.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import { page } from '../../platform/pages/page.ts';
import { invite } from '../invite.ts';
import { loadOrganisation } from '../store.ts';
import { roleChoices } from './role-choices.ts';

export const invitePage = page({
  at: paths.invite,
  allow: 'manage-organisation',
  load: ({ db, params }) => loadOrganisation(db, params.organisation),
  values: () => ({ name: '', email: '', role: '' }),
  acts: {
    invite: {
      run: ({ house, who, now, params, values }) => invite({ house, who, now }, params.organisation, values),
      next: ({ params, values }) => ({
        to: paths.people.to(params),
        notice: `We have sent an invitation to ${values.name.trim()}.`,
      }),
    },
  },
  sentences: {
    'name-missing': { field: 'name', text: 'Enter the person’s full name' },
    'name-long': { field: 'name', text: 'The name must be 120 characters or fewer' },
    'email-missing': { field: 'email', text: 'Enter the person’s email address' },
    'email-wrong': {
      field: 'email',
      text: 'Enter an email address in the correct format, like name@example.nhs.uk',
    },
    'role-missing': { field: 'role', text: 'Select the role that the person will have' },
    'already-has-role': { field: 'email', text: 'The person with this email address has that role already' },
    'already-invited': {
      field: 'email',
      text: 'This email address has been invited to that role already. You can send the invitation again from the list of people',
    },
  },
  view: ({ form, loaded: organisation, params }) => ({
    title: 'Invite somebody',
    back: { to: paths.people.to(params), text: 'Back to people and roles' },
    main: (
      <form.element>
        <PageTitle caption={organisation.name}>Invite somebody</PageTitle>
        <p>We will send them an email with a link that works for 7 days.</p>
        <TextInput
          {...form.text('name')}
          label="Full name"
          autocomplete="off"
          spellcheck={false}
          width={30}
        />
        <TextInput
          {...form.text('email')}
          label="Email address"
          type="email"
          autocomplete="off"
          spellcheck={false}
          width={30}
        />
        <Radios {...form.text('role')} label="Role" labelSize="m" items={roleChoices} />
        <Button preventDoubleClick>Send the invitation</Button>
      </form.element>
    ),
  }),
});
