import { acceptAsKnown } from '../../organisation/accept-invitation.ts';
import { invitationByToken, type LoadedInvitation } from '../../organisation/invitations.ts';
import { personByEmail } from '../../organisation/load-people.ts';
import { isOpen } from '../../organisation/rules/invitation.ts';
import { sayRole } from '../../organisation/rules/role.ts';
import { paths } from '../../paths.ts';
import { closed, missing } from '../../platform/change/decision.ts';
import { sha256 } from '../../platform/change/hash.ts';
import { sayDay } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import type { Form } from '../../platform/pages/form.tsx';
import type { Who } from '../../platform/pages/gate.ts';
import { page } from '../../platform/pages/page.ts';
import { join } from '../join.ts';
import { NewPassword, newPasswordSentences } from './parts.tsx';

type Boxes = Form<{ name: string; newPassword: string }>;

const Over = () => (
  <>
    <PageTitle>This invitation no longer works</PageTitle>
    <p>
      It was used, taken back, or is older than 7 days. If you copied the address, check that it is whole.
    </p>
    <p>Ask the administrator who invited you to send the invitation again.</p>
  </>
);

const whatFor = ({ organisationName, role, term }: LoadedInvitation): string =>
  term
    ? `You are invited to audit the assessment ${term.edition} of ${organisationName}. You will be let in until ${sayDay(term.until)}, that day included.`
    : `You are invited to work on the assessment of ${organisationName}. Your role will be: ${sayRole(role)}.`;

const placeOf = (invitation: LoadedInvitation | null): string => {
  const { organisation = '', term = null } = invitation ?? {};
  return term === null
    ? paths.organisation.to({ organisation })
    : paths.audit.to({ organisation, edition: term.edition });
};

const About = ({ invitation }: { invitation: LoadedInvitation }) => (
  <>
    <PageTitle>Join {invitation.organisationName}</PageTitle>
    <p>{whatFor(invitation)}</p>
  </>
);

const ForNewPerson = ({ form, email }: { form: Boxes; email: string }) => (
  <>
    <TextInput
      {...form.text('name')}
      label="Your full name"
      autocomplete="name"
      spellcheck={false}
      width={30}
    />
    <p>Your email address is {email}. You will log in with it.</p>
    <NewPassword email={email} field={form.text('newPassword')} label="Choose a password" />
    <Button name="act" value="join" preventDoubleClick>
      Accept and continue
    </Button>
  </>
);

const ForKnownPerson = ({ who, email, here }: { who: Who | null; email: string; here: string }) => {
  if (!who)
    return (
      <p>
        You have an account. <a href={paths.logIn.to({}, { return: here })}>Log in as {email} to accept</a>.
      </p>
    );
  if (who.email.toLowerCase() !== email)
    return (
      <p>
        This invitation is for {email}, and you are logged in as {who.name}. Log out, then open the link in
        your email again.
      </p>
    );
  return (
    <Button name="act" value="accept" preventDoubleClick>
      Accept the invitation
    </Button>
  );
};

export const invitationPage = page({
  at: paths.invitation,
  allow: 'anyone',
  load: async ({ db, params, now }) => {
    const found = await invitationByToken(db, sha256(params.token));
    if (!found || !isOpen(found, now)) return { invitation: null, isKnown: false };
    return { invitation: found, isKnown: (await personByEmail(db, found.email)) !== null };
  },
  values: ({ invitation }) => ({ name: invitation?.name ?? '', newPassword: '' }),
  acts: {
    join: {
      run: async ({ house, params, cookies, now, values, loaded: { invitation } }) =>
        invitation
          ? join(house, { token: params.token, email: invitation.email }, values, { cookies, now })
          : closed('invitation-over'),
      next: () => paths.selectOrganisation.to(),
    },
    accept: {
      run: async ({ house, who, params, now }) =>
        who ? acceptAsKnown(house, params.token, who, now) : missing,
      next: ({ loaded: { invitation } }) => ({
        to: placeOf(invitation),
        notice: `You have joined ${invitation?.organisationName}.`,
      }),
    },
  },
  sentences: {
    'invitation-over': { text: 'Nothing was changed: this invitation no longer works' },
    'already-known': { text: 'There is an account with this email address now. Log in to accept' },
    'name-missing': { field: 'name', text: 'Enter your full name' },
    'name-long': { field: 'name', text: 'Your name must be 120 characters or fewer' },
    ...newPasswordSentences,
  },
  view: ({ form, who, params, loaded: { invitation, isKnown } }) => ({
    title: invitation ? `Join ${invitation.organisationName}` : 'This invitation no longer works',
    main: invitation ? (
      <form.element>
        <About invitation={invitation} />
        {isKnown ? (
          <ForKnownPerson who={who} email={invitation.email} here={paths.invitation.to(params)} />
        ) : (
          <ForNewPerson form={form} email={invitation.email} />
        )}
      </form.element>
    ) : (
      <Over />
    ),
  }),
});
