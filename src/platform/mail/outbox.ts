import { later, type Moment } from '../clock.ts';
import type { Db, Queryable } from '../database/open-database.ts';
import '../change/tables.ts';
import { afterFailure, type Failure } from './next-try.ts';
import type { Outgoing } from './transport.ts';

/** A delivery that this process alone may send until the lease ends. */
export type Claimed = Outgoing & { readonly id: string; readonly tries: number; readonly refusals: number };

/** Takes the mail that has waited longest, if one is due, for so many milliseconds. */
export async function claim(db: Db, now: Moment, lease: number): Promise<Claimed | null> {
  return db.transaction().execute(async (tx) => {
    const due = await tx
      .selectFrom('delivery')
      .select(['id', 'message_id as messageId', 'recipient as to', 'subject', 'body as text'])
      .select(['created_at as writtenAt', 'tries', 'refusals'])
      .where('accepted_at', 'is', null)
      .where('failed_at', 'is', null)
      .where('next_try_at', '<=', now)
      .orderBy('next_try_at')
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!due) return null;
    const tries = due.tries + 1;
    await tx
      .updateTable('delivery')
      .set({ tries, next_try_at: later(now, lease) })
      .where('id', '=', due.id)
      .execute();
    return { ...due, tries };
  });
}

/** Keeps others away for longer, while the server takes its time. */
export async function extendLease(db: Db, mail: Claimed, now: Moment, lease: number): Promise<void> {
  await stillOurs(db, mail)
    .set({ next_try_at: later(now, lease) })
    .execute();
}

/** Notes that the server has taken the mail over: from now on it is never sent again (R14). */
export async function noteAccepted(db: Db, id: string, at: Moment): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ accepted_at: at, last_error: null, failed_at: null })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .execute();
}

/** Notes a failed try and when the next one is due. */
export async function noteFailure(db: Db, mail: Claimed, failure: Failure, now: Moment): Promise<void> {
  await stillOurs(db, mail)
    .set(afterFailure(failure, mail, now))
    .execute();
}

/** Whoever claims counts a try: with another count the lease had ended and somebody else has the mail. */
const stillOurs = (db: Db, mail: Claimed) =>
  db
    .updateTable('delivery')
    .where('id', '=', mail.id)
    .where('tries', '=', mail.tries)
    .where('accepted_at', 'is', null);

/** How many mails have been given up: for operators, and for whoever should speak to the person instead. */
export async function countFailedMails(db: Queryable): Promise<number> {
  const row = await db
    .selectFrom('delivery')
    .select((all) => all.fn.countAll<number>().as('count'))
    .where('failed_at', 'is not', null)
    .executeTakeFirst();
  return row?.count ?? 0;
}
