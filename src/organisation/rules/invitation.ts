import { closed, type Decision, invalid, missing, type Problem } from '../../platform/change/decision.ts';
import type { Event } from '../../platform/change/events.ts';
import { dayOf, later, type Moment } from '../../platform/clock.ts';
import '../events.ts';
import { emailFrom } from './email.ts';
import { type InvitedRole, type OrganisationRole, organisationRoleFrom } from './role.ts';
import type { Term } from './term.ts';

/** How many days the link in the mail works. */
export const invitationDays = 7;
const longestName = 120;

export type Invitation = {
  readonly id: string;
  readonly organisation: string;
  readonly email: string;
  readonly name: string;
  readonly role: InvitedRole;
  /** Where an auditor is invited. */
  readonly term: Term | null;
  readonly expires: Moment;
  readonly state: 'open' | 'accepted' | 'withdrawn';
};

export type InviteProblem =
  | 'name-missing'
  | 'name-long'
  | 'email-missing'
  | 'email-wrong'
  | 'role-missing'
  | 'already-has-role'
  | 'already-invited';

/** What stands now: who holds which role (by email), and invitations that nobody has answered. */
export type Roll = {
  readonly organisation: string;
  readonly holdings: readonly { readonly email: string; readonly role: OrganisationRole }[];
  readonly open: readonly Invitation[];
};

export type Typed = { readonly name: string; readonly email: string; readonly role: string };
/** Made by the use case: the invitation's id and the hash of the token in its mail. */
export type Made = { readonly id: string; readonly tokenHash: string };

export const isOpen = (invitation: Invitation, now: Moment): boolean =>
  invitation.state === 'open' &&
  now < invitation.expires &&
  (invitation.term === null || dayOf(now) <= invitation.term.until);

/** What is wrong with a person's name from a form, or null. */
export const nameProblem = (name: string): 'name-missing' | 'name-long' | null => {
  if (name.trim() === '') return 'name-missing';
  return name.trim().length > longestName ? 'name-long' : null;
};

/** Invites somebody by email into one role. Earlier invitations to that address that ran out are withdrawn. */
export function invitePerson(roll: Roll, typed: Typed, made: Made, now: Moment): Decision<InviteProblem> {
  const email = emailFrom(typed.email);
  const role = organisationRoleFrom(typed.role);
  const problems = formProblems(typed, email, role);
  if (problems.length > 0 || email === null || role === null) return invalid(...problems);
  if (roll.holdings.some((one) => one.email.toLowerCase() === email && one.role === role))
    return invalid({ code: 'already-has-role' });
  const before = roll.open.filter((one) => one.email === email && one.role === role);
  if (before.some((one) => isOpen(one, now))) return invalid({ code: 'already-invited' });
  const { organisation } = roll;
  return {
    events: [
      ...before.map((one) => withdrawn(organisation, one.id)),
      invited(organisation, { name: typed.name.trim(), email, role, term: null }, made, now),
    ],
  };
}

function formProblems(typed: Typed, email: string | null, role: OrganisationRole | null) {
  const name = nameProblem(typed.name);
  const problems: Problem<InviteProblem>[] = name === null ? [] : [{ code: name }];
  if (email === null) problems.push({ code: typed.email.trim() === '' ? 'email-missing' : 'email-wrong' });
  if (role === null) problems.push({ code: 'role-missing' });
  return problems;
}

/** Sends an invitation that nobody has answered again, with a new link; the old one stops working. */
export function inviteAgain(invitation: Invitation | null, made: Made, now: Moment): Decision {
  if (invitation?.state !== 'open') return missing;
  const { organisation, id } = invitation;
  return { events: [withdrawn(organisation, id), invited(organisation, invitation, made, now)] };
}

/** Takes an invitation back, as long as nobody has answered it. */
export function withdrawInvitation(invitation: Invitation | null): Decision {
  if (invitation?.state !== 'open') return missing;
  return { events: [withdrawn(invitation.organisation, invitation.id)] };
}

export type Accepting = {
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  /** Nobody with that email is known yet. */
  readonly isNew: boolean;
  readonly roles: readonly OrganisationRole[];
};

/** Accepts an invitation as the person whom it was sent to, known or new. */
export function acceptInvitation(
  invitation: Invitation | null,
  { person, isNew, roles }: Accepting,
  now: Moment,
): Decision<'invitation-over'> {
  if (!invitation || !isOpen(invitation, now)) return closed('invitation-over');
  if (person.email.toLowerCase() !== invitation.email) return missing;
  const { organisation, id, role, term } = invitation;
  const about = `people/${person.id}`;
  const added: Event = { type: 'person-added', organisation, about, payload: person };
  const given: Event = {
    type: 'role-given',
    organisation,
    about,
    payload: { person: person.id, role, discipline: null, ...(term ? { term } : {}) },
  };
  const accepted: Event = {
    type: 'invitation-accepted',
    organisation,
    about,
    payload: { id, person: person.id },
  };
  return {
    events: [...(isNew ? [added] : []), accepted, ...(roles.some((one) => one === role) ? [] : [given])],
  };
}

export const withdrawn = (organisation: string, id: string): Event => ({
  type: 'invitation-withdrawn',
  organisation,
  about: `invitations/${id}`,
  payload: { id },
});

export const invited = (
  organisation: string,
  { name, email, role, term }: Pick<Invitation, 'name' | 'email' | 'role' | 'term'>,
  { id, tokenHash }: Made,
  now: Moment,
): Event => ({
  type: 'person-invited',
  organisation,
  about: `invitations/${id}`,
  payload: {
    ...{ id, email, name, role, tokenHash },
    ...(term ? { term } : {}),
    expires: later(now, invitationDays * 24 * 3_600_000),
  },
});
