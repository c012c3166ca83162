import { closed, type Decision, invalid, missing } from '../../platform/change/decision.ts';
import '../events.ts';
import { aboutEvidence, type Evidence, reasonLimit } from './evidence.ts';

export type WithdrawProblem = 'reason-missing' | 'reason-too-long' | 'already-withdrawn';

/** Removes an item's content for good, with a reason; title, hash and the reason stay (R37). */
export function decideWithdraw(item: Evidence | null, reason: string): Decision<WithdrawProblem> {
  if (item === null) return missing;
  if (item.withdrawn) return closed('already-withdrawn');
  const because = reason.trim();
  if (because === '') return invalid({ code: 'reason-missing' });
  if (because.length > reasonLimit) return invalid({ code: 'reason-too-long' });
  return {
    events: [
      {
        type: 'evidence-withdrawn',
        organisation: item.organisation,
        about: aboutEvidence(item.id),
        payload: { id: item.id, sha256: item.sha256, reason: because },
      },
    ],
  };
}
