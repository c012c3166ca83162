import { paths } from '../paths.ts';
import { invalid, type Outcome } from '../platform/change/decision.ts';
import type { House } from '../platform/house.ts';
import type { Redirected } from '../platform/pages/page.ts';
import { countAttempt, forgetAttempts } from './attempts.ts';
import { type Person, passwordFits } from './credentials.ts';
import { knownDevice } from './device.ts';
import { finishLogIn, halfwayLogIn } from './finish-log-in.ts';
import { secondFactorDue } from './rules/second-factor.ts';
import { prepareSecondFactor } from './second-factor.ts';
import { type Cookies, deviceFrom } from './session-cookie.ts';
import './tables.ts';

export type LogInProblem = 'email-missing' | 'password-missing' | 'wrong' | 'wait';

export type Typed = { readonly email: string; readonly password: string };
export type From = { readonly cookies: Cookies; readonly returnTo: string | null };

/** Logs a person in by email and password, as far as a password goes. The same answer whether the account exists or not. */
export async function logIn(
  house: House,
  typed: Typed,
  from: From,
): Promise<Outcome<LogInProblem> | Redirected> {
  const email = typed.email.trim().toLowerCase();
  const missing = [
    ...(email === '' ? [{ code: 'email-missing' } as const] : []),
    ...(typed.password === '' ? [{ code: 'password-missing' } as const] : []),
  ];
  if (missing.length > 0) return invalid(...missing);
  const account = await accountOf(house, email);
  const device = await knownDevice(house.db, account?.id ?? null, from.cookies);
  const wait =
    (await countAttempt(house.db, 'password', email, device)) ??
    (await countAttempt(house.db, 'device', deviceFrom(from.cookies) ?? email));
  if (wait !== null) return invalid({ code: 'wait', detail: wait });
  if (!(await passwordFits(house, email, typed.password)) || !account) return invalid({ code: 'wrong' });
  await forgetAttempts(house.db, 'password', email, device);
  return goOn(house, account, typed.password, from);
}

/** What comes after the right password: the organisation, or the second factor first. */
export async function goOn(
  house: House,
  account: Account,
  password: string,
  from: From,
): Promise<Redirected> {
  const { mode } = house;
  const due = secondFactorDue({ mode, hasRole: account.hasRole, enabled: account.enabled, given: false });
  const start = { ...from, personId: account.id };
  if (due === null) return finishLogIn(house, { ...start, secondFactorGiven: false });
  if (due === 'code') return halfwayLogIn(house, start, paths.logInCode.to());
  await prepareSecondFactor(house, account.id, password);
  return halfwayLogIn(house, start, paths.setUpSecondFactor.to());
}

export type Account = Person & { readonly enabled: boolean; readonly hasRole: boolean };

/** The account with this email (in small letters), or null. */
export async function accountOf({ db }: House, email: string): Promise<Account | null> {
  const row = await db
    .selectFrom('account_user as user')
    .innerJoin('person', 'person.id', 'user.id')
    .select(({ exists, selectFrom }) => [
      'person.id',
      'person.name',
      'person.email',
      'user.two_factor_enabled as enabled',
      exists(selectFrom('role_grant').whereRef('person_id', '=', 'person.id').select('role')).as('hasRole'),
    ])
    .where('user.email', '=', email)
    .executeTakeFirst();
  return row ? { ...row, hasRole: row.hasRole === true } : null;
}
