import type { Queryable } from '../database/open-database.ts';
import '../change/tables.ts';

/** Where a mail stands: `failed` was refused for good too often; `waiting` is tried again. */
export type MailState = 'accepted' | 'waiting' | 'failed';

type Row = { readonly acceptedAt: string | null; readonly failedAt: string | null };

export const mailState = ({ acceptedAt, failedAt }: Row): MailState =>
  acceptedAt !== null ? 'accepted' : failedAt !== null ? 'failed' : 'waiting';

const mails = (db: Queryable) =>
  db
    .selectFrom('delivery')
    .select(['id', 'message_id as messageId', 'recipient', 'subject', 'body', 'created_at as writtenAt'])
    .select(['accepted_at as acceptedAt', 'failed_at as failedAt', 'last_error as lastError', 'tries']);

export type WrittenMail = Awaited<ReturnType<ReturnType<typeof mails>['execute']>>[number];

/** The mails written last, newest first, at most so many. */
export async function loadLatestMails(db: Queryable, most: number): Promise<WrittenMail[]> {
  return mails(db).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(most).execute();
}

export async function loadMail(db: Queryable, id: string): Promise<WrittenMail | null> {
  return (await mails(db).where('id', '=', id).executeTakeFirst()) ?? null;
}
