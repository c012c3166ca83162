import { type Context, change } from '../platform/change/change.ts';
import type { Outcome } from '../platform/change/decision.ts';
import { nationalChain } from '../platform/change/events.ts';
import { closeNote, type NoteProblem } from './rules/note.ts';
import { loadNotes, openNote } from './store.ts';

type Where = { readonly organisation: string; readonly edition: string };

/** Closes the open note about an organisation; `seen` is the note that the person has read. */
export function closeSupportNote(
  context: Context,
  { organisation, edition }: Where,
  seen: string,
  closing: string,
): Promise<Outcome<NoteProblem>> {
  return change(context, 'note-support', [organisation, nationalChain], async (tx) =>
    closeNote({ organisation, edition }, openNote(await loadNotes(tx, organisation, edition)), seen, closing),
  );
}
