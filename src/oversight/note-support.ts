import { type Context, change } from '../platform/change/change.ts';
import type { Outcome } from '../platform/change/decision.ts';
import { nationalChain } from '../platform/change/events.ts';
import { type NoteProblem, noteSupport } from './rules/note.ts';
import { loadNotes, openNote } from './store.ts';

type Where = { readonly organisation: string; readonly edition: string };

/** Notes that an organisation needs support. Permission is asked for the organisation, the event is national. */
export function noteThatSupportIsNeeded(
  context: Context,
  { organisation, edition }: Where,
  text: string,
): Promise<Outcome<NoteProblem>> {
  return change(context, 'note-support', [organisation, nationalChain], async (tx) => {
    const open = openNote(await loadNotes(tx, organisation, edition));
    return noteSupport({ organisation, edition }, open, context.house.newId(), text);
  });
}
