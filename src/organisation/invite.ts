import { type Context, change, changeAsService } from '../platform/change/change.ts';
import { type Decision, missing, type Outcome } from '../platform/change/decision.ts';
import { sha256 } from '../platform/change/hash.ts';
import { deliverSecret } from '../platform/change/record.ts';
import type { Moment } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import { newToken } from '../platform/new-token.ts';
import { loadInvitation, unanswered } from './invitations.ts';
import { peopleOf } from './load-people.ts';
import { invitationMail } from './mails.ts';
import {
  type InviteProblem,
  inviteAgain,
  invitePerson,
  type Made,
  type Typed,
  withdrawInvitation,
} from './rules/invitation.ts';
import { loadOrganisation } from './store.ts';

export type Inviting = { readonly house: House; readonly now: Moment; readonly by: string };

/** Invites somebody into a role of the organisation, by a mail whose link works for seven days. */
export function invite(
  context: Context,
  organisation: string,
  typed: Typed,
): Promise<Outcome<InviteProblem>> {
  const { house, who, now } = context;
  return change(context, 'manage-organisation', organisation, (tx) =>
    decideInvitation(tx, { house, now, by: who.name }, organisation, typed),
  );
}

/** The same by an operator, for an organisation that has nobody yet; refused as `missing` where there is none. */
export function inviteAsOperator(
  house: House,
  organisation: string,
  typed: Typed,
): Promise<Outcome<InviteProblem>> {
  const now = house.clock.now();
  return changeAsService<InviteProblem>(house, operator, now, [organisation], async (tx) => {
    if (!(await loadOrganisation(tx, organisation))) return missing;
    return decideInvitation(tx, { house, now, by: operator }, organisation, typed);
  });
}

const operator = 'Operator of the service';

function decideInvitation(
  tx: Transaction,
  inviting: Inviting,
  organisation: string,
  typed: Typed,
): Promise<Decision<InviteProblem>> {
  return withLink(inviting, tx, organisation, async (made) => {
    const people = await peopleOf(tx, organisation);
    const holdings = people.flatMap(({ email, roles }) => roles.map((role) => ({ email, role })));
    const open = await unanswered(tx, organisation);
    return invitePerson({ organisation, holdings, open }, typed, made, inviting.now);
  });
}

/** Sends an invitation again with a new link, which works for seven days more. */
export function sendInvitationAgain(context: Context, organisation: string, id: string): Promise<Outcome> {
  return change(context, 'manage-organisation', organisation, (tx) =>
    withLink({ ...context, by: context.who.name }, tx, organisation, async (made) =>
      inviteAgain(await loadInvitation(tx, organisation, id), made, context.now),
    ),
  );
}

/** Takes an invitation back: its link stops working. */
export function takeInvitationBack(context: Context, organisation: string, id: string): Promise<Outcome> {
  return change(context, 'manage-organisation', organisation, async (tx) =>
    withdrawInvitation(await loadInvitation(tx, organisation, id)),
  );
}

/**
 * Decides with a fresh token. The mail is written here, beside the event, because no secret may enter an event;
 * it stands or falls with the same transaction.
 */
export async function withLink<C extends string>(
  { house, now, by }: Inviting,
  tx: Transaction,
  organisation: string,
  decide: (made: Made) => Promise<Decision<C>>,
): Promise<Decision<C>> {
  const token = newToken();
  const decision = await decide({ id: house.newId(), tokenHash: sha256(token) });
  if ('refused' in decision) return decision;
  const name = (await loadOrganisation(tx, organisation))?.name ?? organisation;
  for (const event of decision.events)
    if (event.type === 'person-invited') {
      const mail = invitationMail(house.origin, { ...event.payload, organisation: name, by }, token);
      await deliverSecret(house, tx, `invitation.${event.payload.id}`, mail, now);
    }
  return decision;
}
