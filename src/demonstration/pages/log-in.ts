import { startSession } from '../../account/start-session.ts';
import { paths } from '../../paths.ts';
import { action } from '../../platform/pages/page.ts';
import { isSomebody } from '../store.ts';

/** Logs in as one of the demonstration's people with a click. In production there is no such thing. */
export const demonstrationLogIn = action({
  at: paths.demonstrationLogIn,
  allow: 'anyone',
  run: async ({ house, db, params }) => {
    if (house.mode !== 'demonstration') return null;
    if (!(await isSomebody(db, params.person))) return null;
    const cookies = await startSession(house, params.person, { secondFactorGiven: true });
    return { redirect: { to: paths.selectOrganisation.to(), cookies } };
  },
});
