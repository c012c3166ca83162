import { invalid, nothing, type Outcome } from '../platform/change/decision.ts';
import { deliverSecret } from '../platform/change/record.ts';
import type { Moment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { newToken } from '../platform/new-token.ts';
import type { Who } from '../platform/pages/gate.ts';
import { countAttempt, forgetAttempts } from './attempts.ts';
import { commonWords } from './common-words.ts';
import { type Person, replacePassword } from './credentials.ts';
import { endSessions } from './end-session.ts';
import { passwordChanged } from './mails.ts';
import { newPasswordProblem, type PasswordProblem } from './rules/password.ts';
import type { Cookies } from './session-cookie.ts';

export type ChangeProblem = 'password-missing' | 'password-wrong' | 'wait' | PasswordProblem;

type Typed = { readonly password: string; readonly newPassword: string };

/** Replaces a password by whoever knows it; ends all other sessions and says so by mail. */
export async function changePassword(
  house: House,
  { who, cookies, now }: { readonly who: Who; readonly cookies: Cookies; readonly now: Moment },
  { password, newPassword }: Typed,
): Promise<Outcome<ChangeProblem>> {
  const problem = newPasswordProblem(newPassword, who, commonWords);
  if (password === '') return invalid({ code: 'password-missing' }, ...(problem ? [{ code: problem }] : []));
  if (problem) return invalid({ code: problem });
  const wait = await countAttempt(house.db, 'password', who.id);
  if (wait !== null) return invalid({ code: 'wait', detail: wait });
  if (!(await replacePassword(house, who.id, password, newPassword)))
    return invalid({ code: 'password-wrong' });
  await forgetAttempts(house.db, 'password', who.id);
  await endSessions(house, who.id, cookies);
  await tellPasswordChanged(house, who, now);
  return nothing;
}

/** So that a person notices when it was somebody else. */
export async function tellPasswordChanged(house: House, person: Person, now: Moment): Promise<void> {
  const mail = passwordChanged(house.origin, person, now);
  await house.db.transaction().execute((tx) => deliverSecret(house, tx, `password.${newToken()}`, mail, now));
  house.wake();
}
