import { changeAsService } from '../platform/change/change.ts';
import { closed, type Decision, type Outcome } from '../platform/change/decision.ts';
import { sha256 } from '../platform/change/hash.ts';
import type { Moment } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import { invitationByToken, type LoadedInvitation } from './invitations.ts';
import { peopleOf, personByEmail } from './load-people.ts';
import { acceptInvitation } from './rules/invitation.ts';

export type Person = { readonly id: string; readonly name: string; readonly email: string };
export type AcceptProblem = 'invitation-over' | 'already-known';

/** Accepts an invitation as somebody who is known already; nothing is found by anybody else than whom it was sent to. */
export function acceptAsKnown(
  house: House,
  token: string,
  person: Person,
  now: Moment,
): Promise<Outcome<AcceptProblem>> {
  return accept(house, token, person, now, async (tx, invitation) => {
    const people = await peopleOf(tx, invitation.organisation);
    const roles = people.find((one) => one.id === person.id)?.roles ?? [];
    return acceptInvitation(invitation, { person, isNew: false, roles }, now);
  });
}

/** Accepts an invitation as somebody whom the service does not know yet. */
export function acceptAsNew(
  house: House,
  token: string,
  person: Person,
  now: Moment,
): Promise<Outcome<AcceptProblem>> {
  return accept(house, token, person, now, async (tx, invitation) => {
    if (await personByEmail(tx, invitation.email)) return closed('already-known');
    return acceptInvitation(invitation, { person, isNew: true, roles: [] }, now);
  });
}

/** What entitles to this change is the token in the person's hands, not a role: so it is recorded as theirs. */
async function accept(
  house: House,
  token: string,
  person: Person,
  now: Moment,
  decide: (tx: Transaction, invitation: LoadedInvitation) => Promise<Decision<AcceptProblem>>,
): Promise<Outcome<AcceptProblem>> {
  const tokenHash = sha256(token);
  const before = await invitationByToken(house.db, tokenHash);
  if (!before) return { refused: 'missing' };
  const by = { id: person.id, name: person.name };
  return changeAsService(house, by, now, [before.organisation], async (tx) => {
    const invitation = await invitationByToken(tx, tokenHash);
    return invitation ? decide(tx, invitation) : { refused: 'missing' };
  });
}
