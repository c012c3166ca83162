import { findOutcome, findPack } from '../framework/rules/find.ts';
import type { Outcome, Packs } from '../framework/rules/pack.ts';
import { isOpenForAnswers } from '../framework/rules/year.ts';
import { dayOf, type Moment } from '../platform/clock.ts';

/** An outcome of an edition that takes answers today; null where there is none, or where the edition is over. */
export function openOutcome(
  packs: Packs,
  { edition, outcome }: { readonly edition: string; readonly outcome: string },
  now: Moment,
): Outcome | null {
  const pack = findPack(packs, edition);
  if (!pack || !isOpenForAnswers(packs, pack.edition, dayOf(now))) return null;
  return findOutcome(pack.framework, outcome)?.outcome ?? null;
}
