import { type Context, change } from '../platform/change/change.ts';
import { missing, type Outcome } from '../platform/change/decision.ts';
import { loadJudged } from './load-judged.ts';
import { type TakeProblem, takeChosen } from './rules/take.ts';
import { removeWaiting } from './store.ts';

type Where = { readonly organisation: string; readonly edition: string };

/** What a person chose of their waiting workbook, and the versions they saw when choosing. */
export type Chosen = { readonly take: readonly string[]; readonly version: string };

/**
 * Saves the chosen outcomes of the person's workbook, all or none, by the rule of every save (R1–R7). The workbook
 * goes on waiting while something of it is still to be decided.
 */
export function takeAnswers(
  context: Context,
  where: Where,
  { take, version }: Chosen,
): Promise<Outcome<TakeProblem>> {
  const { house, who, now } = context;
  const place = { ...where, person: who.id, kind: 'answers' } as const;
  return change<TakeProblem>(context, 'write-answers', where.organisation, async (tx) => {
    const loaded = await loadJudged(tx, house.packs, place, now);
    if (!loaded) return missing;
    const decision = takeChosen(loaded.judged, loaded.assessment.open, take, version);
    if ('refused' in decision) return decision;
    const isOver = loaded.judged.every(
      ({ verdict, asked }) =>
        verdict === 'same' || verdict === 'untouched' || take.includes(asked.outcome.code),
    );
    if (isOver) await removeWaiting(tx, place);
    return decision;
  });
}

/** Removes the person's waiting workbook; nothing of it is saved. */
export function discardWorkbook(context: Context, where: Where): Promise<Outcome<never>> {
  return change<never>(context, 'write-answers', where.organisation, async (tx) => {
    await removeWaiting(tx, { ...where, person: context.who.id, kind: 'answers' });
    return { events: [] };
  });
}
