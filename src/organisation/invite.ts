import { type Context, change } from '../platform/change/change.ts';
import type { Decision, Outcome } from '../platform/change/decision.ts';
import { sha256 } from '../platform/change/hash.ts';
import { deliverSecret } from '../platform/change/record.ts';
import type { Transaction } from '../platform/database/open-database.ts';
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

/** Invites somebody into a role of the organisation, by a mail whose link works for seven days. */
export function invite(
  context: Context,
  organisation: string,
  typed: Typed,
): Promise<Outcome<InviteProblem>> {
  return change(context, 'manage-organisation', organisation, (tx) =>
    withLink(context, tx, organisation, async (made) => {
      const people = await peopleOf(tx, organisation);
      const holdings = people.flatMap(({ email, roles }) => roles.map((role) => ({ email, role })));
      const open = await unanswered(tx, organisation);
      return invitePerson({ organisation, holdings, open }, typed, made, context.now);
    }),
  );
}

/** Sends an invitation again with a new link, which works for seven days more. */
export function sendInvitationAgain(context: Context, organisation: string, id: string): Promise<Outcome> {
  return change(context, 'manage-organisation', organisation, (tx) =>
    withLink(context, tx, organisation, async (made) =>
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
async function withLink<C extends string>(
  { house, who, now }: Context,
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
      const mail = invitationMail(
        house.origin,
        { ...event.payload, organisation: name, by: who.name },
        token,
      );
      await deliverSecret(house, tx, `invitation.${event.payload.id}`, mail, now);
    }
  return decision;
}
