import { paths } from '../../paths.ts';
import { machineClock } from '../../platform/clock.ts';
import { action } from '../../platform/pages/page.ts';
import { runningSession } from '../halfway.ts';

/**
 * "Stay logged in", asked by script. Knowing who asks has moved the end already; this says to where. Nothing
 * is said to whose session is over: the script then shows that it is.
 */
export const extendSession = action({
  at: paths.extendSession,
  allow: 'anyone',
  run: async ({ house, cookies }) => {
    const session = await runningSession(house, cookies);
    const json: Record<string, string> = session ? { ends: session.idleEnds, now: machineClock.now() } : {};
    return { json };
  },
});
