import { paths } from '../../paths.ts';
import type { Problem } from '../../platform/change/decision.ts';
import { Button } from '../../platform/design/button.tsx';
import { Fieldset } from '../../platform/design/fieldset.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import type { Form } from '../../platform/pages/form.tsx';
import { page } from '../../platform/pages/page.ts';
import { saveProfile } from '../correct-profile.ts';
import { keyPeopleOf } from '../load-people.ts';
import { type Organisation, sayType } from '../rules/organisation.ts';
import { judge } from '../rules/permission.ts';
import type { KeyPeople } from '../rules/profile.ts';
import { type KeyPersonRole, keyPersonRoles, sayKeyPerson } from '../rules/role.ts';
import { loadOrganisation } from '../store.ts';

type ByRole = Readonly<Record<KeyPersonRole, string>>;
type Boxes = { readonly address: string; readonly names: ByRole; readonly emails: ByRole };
type Loaded = {
  readonly organisation: Organisation;
  readonly keyPeople: Partial<KeyPeople>;
  readonly manages: boolean;
};

const byRole = (of: (role: KeyPersonRole) => string): ByRole =>
  Object.fromEntries(keyPersonRoles.map((role) => [role, of(role)])) as ByRole;

const keyPeopleIn = ({ names, emails }: Boxes): KeyPeople =>
  Object.fromEntries(
    keyPersonRoles.map((role) => [role, { name: names[role], email: emails[role] }]),
  ) as KeyPeople;

/** The role that a problem is about, in words. */
const roleOf = ({ item }: Problem): string => {
  const role = keyPersonRoles.find((one) => one === item);
  return role ? sayKeyPerson(role) : 'key person';
};

const KeyPersonFields = ({ role, form }: { role: KeyPersonRole; form: Form<Boxes> }) => (
  <Fieldset legend={sayKeyPerson(role)} legendSize="m" legendHeading={2}>
    <TextInput
      {...form.item('names', role)}
      label="Full name"
      autocomplete="off"
      spellcheck={false}
      width={30}
    />
    <TextInput
      {...form.item('emails', role)}
      label="Email address"
      type="email"
      autocomplete="off"
      spellcheck={false}
      width={30}
    />
  </Fieldset>
);

/** What comes from the national record and is corrected there (DOMAIN 3). */
const Given = ({ organisation }: { organisation: Organisation }) => (
  <SummaryList
    rows={[
      { key: 'Organisation code', value: organisation.code },
      { key: 'Type', value: sayType(organisation.type) },
      { key: 'Integrated care board (ICB)', value: organisation.icb ?? 'None' },
      { key: 'Region', value: organisation.region ?? 'None' },
    ]}
  />
);

const Read = ({ organisation, keyPeople }: Loaded) => (
  <>
    <SummaryList
      rows={[
        { key: 'Address', value: organisation.address ?? 'Not given' },
        ...keyPersonRoles.map((role) => {
          const named = keyPeople[role];
          return { key: sayKeyPerson(role), value: named ? `${named.name}, ${named.email}` : 'Not named' };
        }),
      ]}
    />
    <p>An administrator can change the address and the key people.</p>
  </>
);

const Edit = ({ form }: { form: Form<Boxes> }) => (
  <form.element>
    <Textarea {...form.text('address')} label="Address" labelSize="m" rows={4} autocomplete="off" />
    <p>
      Name the key people, whether they have an account or not. Your SIRO is told by email when somebody says
      that they have signed an assessment off.
    </p>
    <p>
      The national team, the Department of Health and Social Care (DHSC) and the regional security lead of
      your region see the names and email addresses of your SIRO and information governance (IG) lead. The
      public sees none of them.
    </p>
    {keyPersonRoles.map((role) => (
      <KeyPersonFields key={role} role={role} form={form} />
    ))}
    <Button name="act" value="save" preventDoubleClick>
      Save profile
    </Button>
  </form.element>
);

export const organisationProfilePage = page({
  at: paths.organisationProfile,
  allow: 'read-working-answers',
  keeps: true,
  load: async ({ db, who, params: { organisation: code } }): Promise<Loaded | null> => {
    const organisation = await loadOrganisation(db, code);
    if (!organisation) return null;
    const manages = judge(who, 'manage-organisation', { organisation: code, region: null }) === 'granted';
    return { organisation, keyPeople: await keyPeopleOf(db, code), manages };
  },
  values: ({ organisation, keyPeople }): Boxes => ({
    address: organisation.address ?? '',
    names: byRole((role) => keyPeople[role]?.name ?? ''),
    emails: byRole((role) => keyPeople[role]?.email ?? ''),
  }),
  acts: {
    save: {
      allow: 'manage-organisation',
      run: ({ house, who, now, params, values }) =>
        saveProfile({ house, who, now }, params.organisation, {
          address: values.address,
          keyPeople: keyPeopleIn(values),
        }),
      next: ({ params }) => ({ to: paths.organisationProfile.to(params), notice: 'The profile is saved.' }),
    },
  },
  sentences: {
    'address-long': { field: 'address', text: 'The address must be 500 characters or fewer' },
    'key-person-name-missing': {
      field: 'names',
      text: (problem) => `Enter the full name of the ${roleOf(problem)}`,
    },
    'key-person-name-long': {
      field: 'names',
      text: (problem) => `The name of the ${roleOf(problem)} must be 120 characters or fewer`,
    },
    'key-person-email-missing': {
      field: 'emails',
      text: (problem) => `Enter the email address of the ${roleOf(problem)}`,
    },
    'key-person-email-wrong': {
      field: 'emails',
      text: (problem) =>
        `Enter the email address of the ${roleOf(problem)} in the correct format, like name@example.nhs.uk`,
    },
  },
  view: ({ form, loaded, params }) => ({
    title: `Profile of ${loaded.organisation.name}`,
    back: { to: paths.organisation.to(params), text: `Back to ${loaded.organisation.name}` },
    main: (
      <>
        <PageTitle caption={loaded.organisation.name}>Organisation profile</PageTitle>
        <Given organisation={loaded.organisation} />
        {loaded.manages ? <Edit form={form} /> : <Read {...loaded} />}
      </>
    ),
  }),
});
