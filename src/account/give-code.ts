import { paths } from '../paths.ts';
import { invalid, type Outcome } from '../platform/change/decision.ts';
import type { House } from '../platform/house.ts';
import type { Redirected } from '../platform/pages/page.ts';
import { countAttempt, forgetAttempts } from './attempts.ts';
import { knownDevice } from './device.ts';
import { endSessions } from './end-session.ts';
import { finishLogIn } from './finish-log-in.ts';
import type { LoadedSession } from './load-session.ts';
import { judgeRecoveryCode, recoveryCodes } from './recovery-codes.ts';
import { judgeCode } from './second-factor.ts';
import type { Cookies } from './session-cookie.ts';

export type CodeProblem = 'code-missing' | 'code-wrong' | 'code-used' | 'wait';
export type RecoveryCodeProblem = 'recovery-code-missing' | 'recovery-code-wrong' | 'wait';

type Asked = { readonly session: LoadedSession; readonly cookies: Cookies };

/** Finishes a log-in with a code from the authenticator app. */
export async function giveCode(
  house: House,
  asked: Asked,
  code: string,
): Promise<Outcome<CodeProblem> | Redirected> {
  const refusal = await judged(house, asked, code);
  return refusal ?? finishLogIn(house, loggedIn(asked));
}

/** Puts a new second factor in force with its first code; ends the person's other sessions, which did without. */
export async function confirmSecondFactor(
  house: House,
  asked: Asked,
  code: string,
): Promise<Outcome<CodeProblem> | Redirected> {
  const refusal = await judged(house, asked, code);
  if (refusal) return refusal;
  await endSessions(house, asked.session.who.id);
  return finishLogIn(house, loggedIn(asked), { to: paths.recoveryCodes.to() });
}

async function judged(house: House, asked: Asked, code: string): Promise<Outcome<CodeProblem> | null> {
  if (code.trim() === '') return invalid({ code: 'code-missing' });
  const by = await counted(house, asked);
  const wait = await countAttempt(house.db, 'code', ...by);
  if (wait !== null) return invalid({ code: 'wait', detail: wait });
  const verdict = await judgeCode(house, asked.session.who.id, code);
  if (verdict !== 'right') return invalid({ code: `code-${verdict}` });
  await forgetAttempts(house.db, 'code', ...by);
  return null;
}

/** Finishes a log-in with a recovery code, which is then used up. */
export async function giveRecoveryCode(
  house: House,
  asked: Asked,
  code: string,
): Promise<Outcome<RecoveryCodeProblem> | Redirected> {
  if (code.trim() === '') return invalid({ code: 'recovery-code-missing' });
  const by = await counted(house, asked);
  const wait = await countAttempt(house.db, 'code', ...by);
  if (wait !== null) return invalid({ code: 'wait', detail: wait });
  const { id } = asked.session.who;
  if (!(await judgeRecoveryCode(house, id, code))) return invalid({ code: 'recovery-code-wrong' });
  await forgetAttempts(house.db, 'code', ...by);
  const left = (await recoveryCodes(house, id))?.left ?? 0;
  const notice = `You used a recovery code. You have ${left === 0 ? 'none' : left} left.`;
  return finishLogIn(house, loggedIn(asked), { to: paths.account.to(), notice });
}

const counted = async ({ db }: House, { session, cookies }: Asked): Promise<[string, string]> => [
  session.who.id,
  await knownDevice(db, session.who.id, cookies),
];

const loggedIn = ({ session, cookies }: Asked) => ({
  personId: session.who.id,
  cookies,
  secondFactorGiven: true,
  returnTo: session.returnTo,
});
