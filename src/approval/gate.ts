import { dayOf } from '../platform/clock.ts';
import type { Gate } from '../platform/pages/gate.ts';
import { loadActingDeputies } from './store.ts';

/**
 * A deputy may approve from the first to the last day of their turn, counted when the request arrives. Asked only where
 * the table of permissions refuses one of the organisation's own people who reads its working answers.
 */
export const withDeputies =
  (judge: Gate['judge']): Gate['judge'] =>
  async (db, who, permission, organisation, about, now) => {
    const verdict = await judge(db, who, permission, organisation, about, now);
    if (verdict !== 'lacking' || permission !== 'approve-submission') return verdict;
    if (organisation === null || now === undefined) return verdict;
    if ((await judge(db, who, 'read-working-answers', organisation, about, now)) !== 'granted')
      return verdict;
    const acting = await loadActingDeputies(db, organisation, dayOf(now));
    return acting.some((one) => one.person === who.id) ? 'granted' : verdict;
  };
