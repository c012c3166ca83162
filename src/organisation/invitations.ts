import type { Queryable } from '../platform/database/open-database.ts';
import type { Invitation } from './rules/invitation.ts';
import type { Term } from './rules/term.ts';
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
      'invitation.edition',
      'invitation.firm',
      'invitation.until',
    ]);

type Row = Omit<LoadedInvitation, 'term'> & { readonly [K in keyof Term]: string | null };

const invitationOf = ({ edition, firm, until, ...row }: Row): LoadedInvitation => ({
  ...row,
  term: edition === null || firm === null || until === null ? null : { edition, firm, until },
});

export type LoadedInvitation = Invitation & { readonly organisationName: string };

/** The invitation whose mail carried the token with this hash, or null. */
export async function invitationByToken(db: Queryable, tokenHash: string): Promise<LoadedInvitation | null> {
  const row = await invitations(db).where('token_hash', '=', tokenHash).executeTakeFirst();
  return row ? invitationOf(row) : null;
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
  return row ? invitationOf(row) : null;
}

/** The invitations of an organisation that nobody has answered, those that ran out included. */
export async function unanswered(db: Queryable, organisation: string): Promise<LoadedInvitation[]> {
  const rows = await invitations(db)
    .where('invitation.organisation', '=', organisation)
    .where('state', '=', 'open')
    .orderBy('invitation.name')
    .orderBy('invitation.id')
    .execute();
  return rows.map(invitationOf);
}
