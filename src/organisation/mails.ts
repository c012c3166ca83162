import { paths } from '../paths.ts';
import type { Mail, Mailers } from '../platform/change/record.ts';
import { type Moment, sayDay } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import './events.ts';
import { loadInvitation } from './invitations.ts';
import { closing } from './letters.ts';
import { type PersonOf, peopleOf } from './load-people.ts';
import { type InvitedRole, sayRole } from './rules/role.ts';
import type { Term } from './rules/term.ts';
import { loadOrganisation } from './store.ts';

const service = 'Data Security and Protection Toolkit';

export type Invited = {
  readonly name: string;
  readonly email: string;
  readonly role: InvitedRole;
  readonly term?: Term;
  readonly expires: Moment;
  /** The organisation's name, and that of who invites. */
  readonly organisation: string;
  readonly by: string;
};

const whatFor = ({ by, organisation, role, term }: Invited): string =>
  term
    ? `${by} invites you to audit the assessment ${term.edition} of ${organisation} in the ${service}. You will be let in until ${sayDay(term.until)}.`
    : `${by} invites you to work on the ${service} for ${organisation}. Your role will be: ${sayRole(role)}.`;

/** The mail that carries the link of an invitation. */
export const invitationMail = (origin: string, invited: Invited, token: string): Mail => ({
  to: invited.email,
  subject: `${invited.by} invites you to the ${service}`,
  text: `Dear ${invited.name}

${whatFor(invited)}

To accept, go to:
${origin}${paths.invitation.to({ token })}

The link works until ${sayDay(invited.expires)}. Do not forward this email: the link is for you.

If you did not expect this invitation, you do not need to do anything.

${closing(origin)}`,
});

type Named = { readonly name: string; readonly email: string };

const auditorJoined = (
  { origin }: Pick<House, 'origin'>,
  organisation: string,
  name: string,
  person: Named,
  { edition, firm, until }: Term,
  people: readonly PersonOf[],
): Mail[] =>
  people
    .filter((one) => one.roles.includes('administrator'))
    .map(({ email }) => ({
      to: email,
      subject: `${person.name} can now audit ${name}`,
      text: `${person.name} (${person.email}) of ${firm} has accepted the invitation to audit the assessment ${edition} of ${name}, and is let in until ${sayDay(until)}.

To see or change that, go to:
${origin}${paths.audit.to({ organisation, edition })}
`,
    }));

const toAuditor = async (
  tx: Transaction,
  organisation: string,
  { person }: { readonly person: string },
  write: (name: string) => { readonly subject: string; readonly text: string },
): Promise<Mail[]> => {
  const found = await emailOf(tx, person);
  const { subject, text } = write(await nameOf(tx, organisation));
  return found ? [{ to: found.email, subject, text: `Dear ${found.name}\n\n${text}\n` }] : [];
};

const nameOf = async (tx: Transaction, organisation: string): Promise<string> =>
  (await loadOrganisation(tx, organisation))?.name ?? organisation;

const emailOf = async (tx: Transaction, person: string) =>
  tx.selectFrom('person').select(['name', 'email']).where('id', '=', person).executeTakeFirst();

/** Who manages an organisation is told who joined; who loses a role is told. */
export const organisationMailers: Pick<
  Mailers,
  'invitation-accepted' | 'role-taken' | 'auditor-prolonged' | 'auditor-ended'
> = {
  'auditor-prolonged': async (tx, { organisation, payload, actor }, { origin }) => {
    const { edition, after } = payload;
    return toAuditor(tx, organisation, payload, (name) => ({
      subject: `Your audit of ${name}: you are let in until ${sayDay(after)}`,
      text: `${actor.name} has changed until when you are let in to audit the assessment ${edition} of ${name}: until ${sayDay(after)}, that day included.\n\nTo go on, log in and open:\n${origin}${paths.audit.to({ organisation, edition })}`,
    }));
  },
  'auditor-ended': async (tx, { organisation, payload, actor }) =>
    toAuditor(tx, organisation, payload, (name) => ({
      subject: `Your audit of ${name} has ended`,
      text: `${actor.name} has ended your audit of the assessment ${payload.edition} of ${name}. You can no longer open it.\n\nIf you did not expect this, ask an administrator of ${name}.`,
    })),
  'invitation-accepted': async (tx, { organisation, payload }, house) => {
    const [person, name, people] = [
      await emailOf(tx, payload.person),
      await nameOf(tx, organisation),
      await peopleOf(tx, organisation),
    ];
    if (!person) return [];
    const term = (await loadInvitation(tx, organisation, payload.id))?.term;
    if (term) return auditorJoined(house, organisation, name, person, term, people);
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
