import { closed, type Decision, invalid, missing, stale } from '../../platform/change/decision.ts';
import '../events.ts';
import { aboutEvidence, type Content, type Evidence, reasonLimit } from './evidence.ts';

export type ReplaceProblem =
  | 'replace-reason-missing'
  | 'replace-reason-too-long'
  | 'same-content'
  | 'held-elsewhere'
  | 'replaced-meanwhile'
  | 'already-withdrawn'
  | 'held-as-it-is';

export type Replacing = {
  readonly item: Evidence | null;
  /** The version that the person has seen. */
  readonly seen: number;
  readonly content: Content;
  readonly reason: string;
  /** Items of the organisation that hold the new content now. */
  readonly same: readonly Evidence[];
  /** Whether something else of the organisation rests on the present content (essential functions). */
  readonly held: boolean;
};

/** What is wrong with a reason for a newer version. */
export function problemOfReason(reason: string): 'replace-reason-missing' | 'replace-reason-too-long' | null {
  if (reason.trim() === '') return 'replace-reason-missing';
  return reason.trim().length > reasonLimit ? 'replace-reason-too-long' : null;
}

/** Puts a newer content in the place of an item's. The item stays the same, so that outcomes go on naming it; an earlier content may come back. */
export function decideReplace({
  item,
  seen,
  content,
  reason,
  same,
  held,
}: Replacing): Decision<ReplaceProblem> {
  if (item === null) return missing;
  if (item.withdrawn) return closed('already-withdrawn');
  if (held) return closed('held-as-it-is');
  if (item.version !== seen) return stale('replaced-meanwhile');
  const problem = problemOfReason(reason);
  if (problem) return invalid({ code: problem });
  if (same.some((one) => one.id === item.id)) return invalid({ code: 'same-content' });
  const elsewhere = same.find((one) => one.withdrawn === null);
  if (elsewhere) return invalid({ code: 'held-elsewhere', detail: elsewhere.title });
  return {
    events: [
      {
        type: 'evidence-replaced',
        organisation: item.organisation,
        about: aboutEvidence(item.id),
        payload: { id: item.id, version: item.version + 1, reason: reason.trim(), ...content },
      },
    ],
  };
}
