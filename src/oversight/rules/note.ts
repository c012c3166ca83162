import { type Decision, invalid, stale } from '../../platform/change/decision.ts';
import { nationalChain } from '../../platform/change/events.ts';
import '../events.ts';

export const noteLimit = 2000;

export type NoteProblem =
  | 'note-missing'
  | 'note-too-long'
  | 'noted-meanwhile'
  | 'closing-missing'
  | 'closing-too-long'
  | 'closed-meanwhile';

/** One organisation in one edition. */
type Where = { readonly organisation: string; readonly edition: string };

const about = ({ organisation, edition }: Where): string => `${edition}/${organisation}`;

/** Notes that an organisation needs support; refused while another note is open. */
export function noteSupport(
  where: Where,
  open: { readonly id: string } | null,
  id: string,
  typed: string,
): Decision<NoteProblem> {
  const text = typed.trim();
  if (open !== null) return stale('noted-meanwhile');
  if (text === '') return invalid({ code: 'note-missing' });
  if (text.length > noteLimit) return invalid({ code: 'note-too-long' });
  const payload = { id, organisation: where.organisation, edition: where.edition, text };
  return {
    events: [{ type: 'support-noted', organisation: nationalChain, about: about(where), payload }],
  };
}

/** Closes the note that was seen, with what came of it; refused when that is not the open one any more. */
export function closeNote(
  where: Where,
  open: { readonly id: string } | null,
  seen: string,
  typed: string,
): Decision<NoteProblem> {
  const closing = typed.trim();
  if (open === null || open.id !== seen) return stale('closed-meanwhile');
  if (closing === '') return invalid({ code: 'closing-missing' });
  if (closing.length > noteLimit) return invalid({ code: 'closing-too-long' });
  const payload = { id: open.id, organisation: where.organisation, edition: where.edition, closing };
  return {
    events: [{ type: 'support-note-closed', organisation: nationalChain, about: about(where), payload }],
  };
}
