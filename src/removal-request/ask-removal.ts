import { loadEvidence } from '../evidence/store.ts';
import { type Context, change } from '../platform/change/change.ts';
import { invalid, type Outcome } from '../platform/change/decision.ts';
import { findOwnPlaces } from '../removal/find-places.ts';
import { textsIn } from '../removal/rules/words.ts';
import { type AskProblem, askRemoval, type Typed } from './rules/ask.ts';
import { takeBack } from './rules/decide.ts';
import { forgetWords, keepWords, loadRequest } from './store.ts';
import './tables.ts';

/** Asks the national team to remove words, the content of an item of evidence, or both (R37). */
export function askForRemoval(
  context: Context,
  organisation: string,
  typed: Typed,
  evidence: string | null,
): Promise<Outcome<AskProblem>> {
  return change<AskProblem>(context, 'ask-removal', organisation, async (tx) => {
    const item = evidence === null ? null : await loadEvidence(tx, organisation, evidence);
    const file = evidence === null ? 'none' : item && !item.withdrawn ? 'there' : 'gone';
    const id = context.house.newId();
    const decision = askRemoval({ id, organisation, evidence, file }, typed);
    if ('refused' in decision) return decision;
    const texts = textsIn(typed.words);
    // Misspelt, they would wait for a decision that removes nothing.
    const found = await findOwnPlaces(tx, organisation, texts, context.now);
    if (texts.length > 0 && found.places.length + found.entries.length === 0)
      return invalid({ code: 'words-nowhere' });
    await keepWords(tx, id, typed.words);
    return decision;
  });
}

/** Takes a request back that nobody has decided: the words are forgotten, nothing is removed. */
export const takeRequestBack = (
  context: Context,
  { organisation, request }: { readonly organisation: string; readonly request: string },
): Promise<Outcome<'decided-meanwhile'>> =>
  change(context, 'ask-removal', organisation, async (tx) => {
    const decision = takeBack(await loadRequest(tx, organisation, request));
    if ('events' in decision) await forgetWords(tx, request);
    return decision;
  });
