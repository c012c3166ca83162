import { withCurrentRoles } from '../organisation/rules/term.ts';
import { paths } from '../paths.ts';
import { dayOf, type Moment, machineClock } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import type { Gate, Identified } from '../platform/pages/gate.ts';
import { lasts } from './limits.ts';
import { type LoadedSession, loadSession } from './load-session.ts';
import { secondFactorDue } from './rules/second-factor.ts';
import { isOver, slide } from './rules/session.ts';

/**
 * How requests are known: by the session of their cookie. A session's time is the machine's, also in the
 * demonstration; roles that end by themselves end by the service's clock, like every deadline.
 */
export function accountGate({ mode, origin }: Pick<House, 'mode' | 'origin'>): Pick<Gate, 'identify'> {
  return {
    identify: async (db, cookies, asked) => {
      const session = await loadSession({ db, origin }, cookies);
      if (!session) return { state: 'out' };
      const now = machineClock.now();
      if (isOver(session, now)) return { state: 'ended', personId: session.who.id };
      const ends = await keepAlive(db, session, now);
      return identified(mode, { ...session, who: withCurrentRoles(session.who, dayOf(asked)) }, ends);
    },
  };
}

function identified(mode: House['mode'], session: LoadedSession, sessionEnds: Moment): Identified {
  const { who, enabled, secondFactorGiven: given } = session;
  const due = secondFactorDue({ mode, hasRole: who.grants.length > 0, enabled, given });
  if (due === null) return { state: 'in', who, sessionEnds };
  return {
    state: 'halfway',
    continueAt: due === 'code' ? paths.logInCode.to() : paths.setUpSecondFactor.to(),
  };
}

/** Moves the end of idling, at most once a minute; answers when the session now ends. */
async function keepAlive(db: Queryable, session: LoadedSession, now: Moment): Promise<Moment> {
  const idleEnds = slide(session, now, lasts);
  if (idleEnds === null) return session.idleEnds;
  await db
    .updateTable('account_session')
    .set({ idle_ends: idleEnds })
    .where('token_hash', '=', session.tokenHash)
    .execute();
  return idleEnds;
}
