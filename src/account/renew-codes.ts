import { invalid, nothing, type Outcome } from '../platform/change/decision.ts';
import type { House } from '../platform/house.ts';
import { countAttempt, forgetAttempts } from './attempts.ts';
import { renewRecoveryCodes } from './recovery-codes.ts';

/** New recovery codes in place of the old ones, for whoever knows the password. */
export async function renewCodes(
  house: House,
  personId: string,
  password: string,
): Promise<Outcome<'password-missing' | 'password-wrong' | 'wait'>> {
  if (password === '') return invalid({ code: 'password-missing' });
  const wait = await countAttempt(house.db, 'password', personId);
  if (wait !== null) return invalid({ code: 'wait', detail: wait });
  if (!(await renewRecoveryCodes(house, personId, password))) return invalid({ code: 'password-wrong' });
  await forgetAttempts(house.db, 'password', personId);
  return nothing;
}
