import { emailFrom } from '../organisation/rules/email.ts';
import { closed, invalid, nothing, type Outcome } from '../platform/change/decision.ts';
import { sha256 } from '../platform/change/hash.ts';
import { deliverSecret } from '../platform/change/record.ts';
import { later, type Moment, machineClock } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { newToken } from '../platform/new-token.ts';
import { countAttempt } from './attempts.ts';
import { tellPasswordChanged } from './change-password.ts';
import { commonWords } from './common-words.ts';
import { type Person, setPassword } from './credentials.ts';
import { endSessions } from './end-session.ts';
import { lasts } from './limits.ts';
import { passwordReset } from './mails.ts';
import { newPasswordProblem, type PasswordProblem } from './rules/password.ts';
import './tables.ts';

/**
 * Mails a link by which a new password can be chosen, once and within an hour. Answers the same whether there
 * is such a person or not, and whether they have asked too often.
 */
export async function requestPasswordReset(
  house: House,
  typed: string,
  now: Moment,
): Promise<Outcome<'email-missing' | 'email-wrong'>> {
  if (typed.trim() === '') return invalid({ code: 'email-missing' });
  const email = emailFrom(typed);
  if (email === null) return invalid({ code: 'email-wrong' });
  const wait = await countAttempt(house.db, 'forgottenPassword', email);
  const person = await personWith(house, email);
  if (person && wait === null) await mailLink(house, person, now);
  return nothing;
}

async function mailLink(house: House, person: Person, now: Moment): Promise<void> {
  const token = newToken();
  const tokenHash = sha256(token);
  const expires = later(machineClock.now(), lasts.passwordReset);
  await house.db.transaction().execute(async (tx) => {
    await tx
      .insertInto('account_password_reset')
      .values({ token_hash: tokenHash, person_id: person.id, expires, used_at: null })
      .execute();
    await deliverSecret(
      house,
      tx,
      `password-reset.${tokenHash}`,
      passwordReset(house.origin, person, token),
      now,
    );
  });
  house.wake();
}

/** The person whom a link lets choose a password; null when it was used, is too old or was never sent. */
export async function personOfReset({ db }: House, token: string): Promise<Person | null> {
  const row = await db
    .selectFrom('account_password_reset as reset')
    .innerJoin('person', 'person.id', 'reset.person_id')
    .select(['person.id', 'person.name', 'person.email'])
    .where('token_hash', '=', sha256(token))
    .where('used_at', 'is', null)
    .where('expires', '>', machineClock.now())
    .executeTakeFirst();
  return row ?? null;
}

/** Sets the new password that a link was for. The link is used up first: a crash after that costs a new link, no more. */
export async function resetPassword(
  house: House,
  token: string,
  newPassword: string,
  now: Moment,
): Promise<Outcome<PasswordProblem | 'link-over'>> {
  const person = await personOfReset(house, token);
  if (!person) return closed('link-over');
  const problem = newPasswordProblem(newPassword, person, commonWords);
  if (problem) return invalid({ code: problem });
  if (!(await spendLink(house, person.id, token))) return closed('link-over');
  await setPassword(house, person, newPassword);
  await endSessions(house, person.id);
  await tellPasswordChanged(house, person, now);
  return nothing;
}

/** Uses the link up, and every other that the person was sent; false when somebody was faster. */
async function spendLink({ db }: House, personId: string, token: string): Promise<boolean> {
  const used = await db
    .updateTable('account_password_reset')
    .set({ used_at: machineClock.now() })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .returning('token_hash')
    .execute();
  return used.some((one) => one.token_hash === sha256(token));
}

async function personWith({ db }: House, email: string): Promise<Person | null> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where((where) => where(where.fn<string>('lower', ['email']), '=', email))
    .executeTakeFirst();
  return row ?? null;
}
