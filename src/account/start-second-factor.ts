import { invalid, nothing, type Outcome } from '../platform/change/decision.ts';
import type { House } from '../platform/house.ts';
import { countAttempt, forgetAttempts } from './attempts.ts';
import type { LoadedSession } from './load-session.ts';
import { prepareSecondFactor, removeSecondFactor } from './second-factor.ts';
import './tables.ts';

export type StartProblem = 'password-missing' | 'password-wrong' | 'wait';

/**
 * Begins to set up a second factor, by whoever knows the password. One that is in force is taken away first;
 * where one is needed, this session then opens nothing until the new one is confirmed.
 */
export async function startSecondFactor(
  house: House,
  { who, enabled, tokenHash }: LoadedSession,
  password: string,
): Promise<Outcome<StartProblem>> {
  if (password === '') return invalid({ code: 'password-missing' });
  const wait = await countAttempt(house.db, 'password', who.id);
  if (wait !== null) return invalid({ code: 'wait', detail: wait });
  if (enabled && !(await removeSecondFactor(house, who.id, password)))
    return invalid({ code: 'password-wrong' });
  if (!(await prepareSecondFactor(house, who.id, password))) return invalid({ code: 'password-wrong' });
  await forgetAttempts(house.db, 'password', who.id);
  if (enabled)
    await house.db
      .updateTable('account_session')
      .set({ second_factor_given: false })
      .where('token_hash', '=', tokenHash)
      .execute();
  return nothing;
}
