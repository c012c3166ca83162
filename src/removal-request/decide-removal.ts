import { decideWithdraw } from '../evidence/rules/withdraw.ts';
import { loadEvidence } from '../evidence/store.ts';
import { removeContentsOf } from '../evidence/withdraw-evidence.ts';
import { type Context, change } from '../platform/change/change.ts';
import type { Decision, Outcome } from '../platform/change/decision.ts';
import type { Event } from '../platform/change/events.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import { chainsOf, decideRemoval } from '../removal/remove-words.ts';
import { type DecisionProblem, type DecisionTyped, granted, refusalOf, refused } from './rules/decide.ts';
import type { RemovalRequest } from './rules/request.ts';
import { forgetWords, loadRequest, loadWords } from './store.ts';
import './tables.ts';

export type Typed = DecisionTyped & {
  /** Whether today's answers lose the words as well: else the organisation is to change them first. */
  readonly fromAnswers: boolean;
};

type Where = { readonly organisation: string; readonly request: string };

/**
 * Removes what an organisation asked for, or refuses it, by name and with a reason (R37): words, file and answer in one
 * transaction, after which the words that were asked for are forgotten.
 */
export async function decideOnRemoval(
  context: Context,
  { organisation, request: id }: Where,
  typed: Typed,
): Promise<Outcome<DecisionProblem>> {
  const chains = chainsOf(organisation);
  const outcome = await change<DecisionProblem>(context, 'decide-removals', chains, async (tx) => {
    const request = await loadRequest(tx, organisation, id);
    const words = await loadWords(tx, id);
    const refusal = refusalOf(request, words, typed);
    if (refusal || !request) return refusal ?? { refused: 'missing' };
    const decision =
      typed.decision === 'refuse'
        ? { events: [refused(request, typed)] }
        : await grant(tx, context, request, words, typed);
    if ('events' in decision) await forgetWords(tx, id);
    return decision;
  });
  for (const { type, payload } of 'done' in outcome ? outcome.events : [])
    if (type === 'evidence-withdrawn') await removeContentsOf(context.house, payload.id);
  return outcome;
}

/** The file first: finding out whether it is there changes nothing, and what is refused must change nothing. */
async function grant(
  tx: Transaction,
  { house, now }: Context,
  request: RemovalRequest,
  words: readonly string[],
  typed: Typed,
): Promise<Decision<DecisionProblem>> {
  const { organisation, id, evidence } = request;
  const item = evidence === null ? null : await loadEvidence(tx, organisation, evidence);
  // The organisation may have removed it itself in the meantime.
  const file = item && !item.withdrawn ? decideWithdraw(item, typed.reason) : { events: [] };
  const files: readonly Event[] = 'events' in file ? file.events : [];
  if (words.length === 0) return { events: [...files, granted(request, typed, null)] };
  const { decidedBy, reason, fromAnswers } = typed;
  const removal = { organisation, words, decidedBy, reason, fromAnswers, request: id };
  const decision = await decideRemoval(tx, house.newId, removal, now);
  if ('refused' in decision) return decision;
  const [event] = decision.events;
  const by = event?.type === 'words-removed' ? event.payload.id : null;
  return { events: [...decision.events, ...files, granted(request, typed, by)] };
}
