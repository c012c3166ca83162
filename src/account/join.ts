import { type AcceptProblem, acceptAsNew } from '../organisation/accept-invitation.ts';
import { nameProblem } from '../organisation/rules/invitation.ts';
import { invalid, type Outcome, type Problem } from '../platform/change/decision.ts';
import type { Moment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import type { Redirected } from '../platform/pages/page.ts';
import { commonWords } from './common-words.ts';
import { setPassword } from './credentials.ts';
import { goOn } from './log-in.ts';
import { newPasswordProblem, type PasswordProblem } from './rules/password.ts';
import type { Cookies } from './session-cookie.ts';

export type JoinProblem = AcceptProblem | PasswordProblem | 'name-missing' | 'name-long';

type Invited = { readonly token: string; readonly email: string };
type Typed = { readonly name: string; readonly newPassword: string };

/**
 * Accepts an invitation as somebody new, gives them a password and logs them in. The person comes first, the
 * password after: a crash in between leaves a person without one, who can ask for a link to choose it.
 */
export async function join(
  house: House,
  { token, email }: Invited,
  typed: Typed,
  { cookies, now }: { readonly cookies: Cookies; readonly now: Moment },
): Promise<Outcome<JoinProblem> | Redirected> {
  const person = { id: house.newId(), name: typed.name.trim(), email };
  const problems = problemsOf(typed, email);
  if (problems.length > 0) return invalid(...problems);
  const outcome = await acceptAsNew(house, token, person, now);
  if (!('done' in outcome)) return outcome;
  await setPassword(house, person, typed.newPassword);
  const account = { ...person, enabled: false, hasRole: true };
  return goOn(house, account, typed.newPassword, { cookies, returnTo: null });
}

function problemsOf({ name, newPassword }: Typed, email: string): Problem<JoinProblem>[] {
  const problems = [nameProblem(name), newPasswordProblem(newPassword, { name, email }, commonWords)];
  return problems.flatMap((code) => (code === null ? [] : [{ code }]));
}
