import type { Queryable } from '../platform/database/open-database.ts';
import type { Invitation } from './rules/invitation.ts';
import './tables.ts';

const invitations = (db: Queryable) =>
  db
    .selectFrom('invitation')
    .innerJoin('organisation', 'organisation.code', 'invitation.organisation')
    .select([
      'invitation.id',
      'invitation.organisation',
      'organisation.name as organisationName',
      'invitation.email',
      'invitation.name',
      'invitation.role',
      'invitation.expires',
      'invitation.state',
    ]);

export type LoadedInvitation = Invitation & { readonly organisationName: string };

/** The invitation whose mail carried the token with this hash, or null. */
export async function invitationByToken(db: Queryable, tokenHash: string): Promise<LoadedInvitation | null> {
  const row = await invitations(db).where('token_hash', '=', tokenHash).executeTakeFirst();
  return row ?? null;
}

/** One invitation of an organisation, or null. */
export async function loadInvitation(
  db: Queryable,
  organisation: string,
  id: string,
): Promise<LoadedInvitation | null> {
  const row = await invitations(db)
    .where('invitation.organisation', '=', organisation)
    .where('invitation.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The invitations of an organisation that nobody has answered, those that ran out included. */
export async function unanswered(db: Queryable, organisation: string): Promise<LoadedInvitation[]> {
  return invitations(db)
    .where('invitation.organisation', '=', organisation)
    .where('state', '=', 'open')
    .orderBy('invitation.name')
    .orderBy('invitation.id')
    .execute();
}
