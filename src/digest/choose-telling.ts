import { type Context, changeAsService } from '../platform/change/change.ts';
import type { Outcome } from '../platform/change/decision.ts';
import { nationalChain } from '../platform/change/events.ts';
import { chooseTelling, type TellingProblem } from './rules/telling.ts';
import { loadTellings } from './store.ts';

/** A person says which emails they get. It is theirs alone to say, whatever their roles: so no permission is asked. */
export function chooseOwnTelling(
  { house, who, now }: Context,
  typed: Readonly<Record<string, string>>,
): Promise<Outcome<TellingProblem>> {
  const by = { id: who.id, name: who.name };
  return changeAsService<TellingProblem>(house, by, now, [nationalChain], async (tx) =>
    chooseTelling(who.id, (await loadTellings(tx, [who.id]))(who.id), typed),
  );
}
