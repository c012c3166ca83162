import { paths } from '../../paths.ts';
import { action } from '../../platform/pages/page.ts';
import { endSession } from '../end-session.ts';

/** Anybody may: whose session is over already gets the same answer. */
export const logOut = action({
  at: paths.logOut,
  allow: 'anyone',
  run: async ({ house, cookies }) => {
    await endSession(house, cookies);
    return { redirect: { to: paths.start.to(), notice: 'You have logged out.' } };
  },
});
