import { paths } from '../paths.ts';
import type { Mail, Mailers } from '../platform/change/record.ts';
import { type Moment, sayDay } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import './events.ts';
import { peopleOf } from './load-people.ts';
import { type OrganisationRole, sayRole } from './rules/role.ts';
import { loadOrganisation } from './store.ts';

const service = 'Data Security and Protection Toolkit';

export type Invited = {
  readonly name: string;
  readonly email: string;
  readonly role: OrganisationRole;
  readonly expires: Moment;
  /** The organisation's name, and that of who invites. */
  readonly organisation: string;
  readonly by: string;
};

/** The mail that carries the link of an invitation. */
export const invitationMail = (origin: string, invited: Invited, token: string): Mail => ({
  to: invited.email,
  subject: `${invited.by} invites you to the ${service}`,
  text: `Dear ${invited.name}

${invited.by} invites you to work on the ${service} for ${invited.organisation}. Your role will be: ${sayRole(invited.role)}.

To accept, go to:
${origin}${paths.invitation.to({ token })}

The link works until ${sayDay(invited.expires)}. Do not forward this email: the link is for you.

If you did not expect this invitation, you do not need to do anything.
`,
});

const nameOf = async (tx: Transaction, organisation: string): Promise<string> =>
  (await loadOrganisation(tx, organisation))?.name ?? organisation;

const emailOf = async (tx: Transaction, person: string) =>
  tx.selectFrom('person').select(['name', 'email']).where('id', '=', person).executeTakeFirst();

/** Who manages an organisation is told who joined; who loses a role is told. */
export const organisationMailers: Pick<Mailers, 'invitation-accepted' | 'role-taken'> = {
  'invitation-accepted': async (tx, { organisation, payload }, house) => {
    const [person, name, people] = [
      await emailOf(tx, payload.person),
      await nameOf(tx, organisation),
      await peopleOf(tx, organisation),
    ];
    if (!person) return [];
    const text = `${person.name} (${person.email}) has accepted the invitation to ${name}.

To see who works on your assessment, go to:
${house.origin}${paths.people.to({ organisation })}

If this person should not have a role in your organisation, remove them there.
`;
    return people
      .filter((one) => one.roles.includes('administrator'))
      .map(({ email }) => ({ to: email, subject: `${person.name} has joined ${name}`, text }));
  },
  'role-taken': async (tx, { organisation, payload, actor }) => {
    const person = await emailOf(tx, payload.person);
    if (!person) return [];
    const name = await nameOf(tx, organisation);
    const text = `Dear ${person.name}

${actor.name} has changed your roles. You no longer have the role ${sayRole(payload.role)} of ${name} in the ${service}.

If you did not expect this, ask an administrator of your organisation.
`;
    return [{ to: person.email, subject: `Your role of ${name} has changed`, text }];
  },
};
